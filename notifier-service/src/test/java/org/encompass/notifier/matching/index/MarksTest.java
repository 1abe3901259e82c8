package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs of numbers go in and out whole, wherever they begin and end within a word of bits.
class MarksTest {
  private static final int FAR = 6_000;

  @ParameterizedTest
  @CsvSource({"0,1", "0,64", "63,64", "63,65", "64,128", "5,60", "5,200", "127,128", "4090,4200"})
  void runGoesInAndOutWhole(int first, int end) {
    var marks = new Marks();

    marks.add(first, end);

    assertThat(in(marks)).containsExactly(IntStream.range(first, end).toArray());

    marks.remove(first, end);

    assertThat(in(marks)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10,20", "60,70", "64,128"})
  void neighboursOfARunStay(int first, int end) {
    var marks = new Marks();
    marks.add(0, 200);

    marks.remove(first, end);

    assertThat(in(marks))
        .containsExactly(IntStream.range(0, 200).filter(n -> n < first || n >= end).toArray());
  }

  private static int[] in(Marks marks) {
    return IntStream.range(0, FAR).filter(marks::has).toArray();
  }
}
