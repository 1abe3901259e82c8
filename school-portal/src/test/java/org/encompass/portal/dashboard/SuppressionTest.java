package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.encompass.portal.dashboard.Suppression.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  // A line: children = on time + late + not judged.
  private static final Sum LINE = new Sum(0, List.of(1, 2, 3));

  @ParameterizedTest
  @CsvSource({
    "40, 30, 10, 0, ''", // nothing is small, and nought is shown
    "40, 37, 3, 0, '1 2'", // whoever knows all but one can subtract
    "40, 31, 3, 6, '2 3'", // the least that makes a difference
    "40, 36, 3, 1, '1 2 3'", // three and one are four: the sum would still be small
    "3, 3, 0, 0, '0 1'", // a whole line may be small
    "0, 0, 0, 0, ''"
  })
  void aSmallNumberIsHiddenWithWhatWouldGiveItAway(
      int children, int onTime, int late, int other, String hidden) {
    var found = Suppression.of(List.of(children, onTime, late, other), List.of(LINE));
    assertThat(found).isEqualTo(indexes(hidden));
  }

  private static BitSet indexes(String text) {
    var indexes = new BitSet();
    Arrays.stream(text.split(" "))
        .filter(one -> !one.isEmpty())
        .map(Integer::valueOf)
        .forEach(indexes::set);
    return indexes;
  }

  @Test
  void twoRingsJoinedByOneNumberDoNotGiveTheNumberAway() {
    // Every line and column of the two squares has two unknowns, and yet the bridge is known.
    var hidden = new BitSet();
    hidden.set(0, 9);
    var sums =
        List.of(
            new Sum(9, List.of(0, 1)),
            new Sum(10, List.of(2, 3, 8)),
            new Sum(11, List.of(0, 2)),
            new Sum(12, List.of(1, 3)),
            new Sum(13, List.of(4, 5)),
            new Sum(14, List.of(6, 7)),
            new Sum(15, List.of(4, 6, 8)),
            new Sum(16, List.of(5, 7)));
    var solved = new BitSet();
    solved.set(8);
    assertThat(Solvable.of(hidden, sums)).isEqualTo(solved);
  }

  /// A reader who knows every sum and the rule tries all numbers that fit what is shown.
  @Test
  void noReaderCanTellASmallNumberFromTheRest() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var table = Table.random(random);
      var hidden = Suppression.of(table.numbers, table.sums);
      for (int cell = 0; cell < table.numbers.size(); cell++) {
        int number = table.numbers.get(cell);
        if (number > 0 && number < Suppression.SMALLEST_SHOWN) {
          assertThat(hidden.get(cell)).isTrue();
          assertThat(table.possible(cell, hidden))
              .as("%s of %s", cell, table.numbers)
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  /// Two lines of two numbers with their totals, all of which a reader knows to add up.
  private record Table(List<Integer> numbers, List<Sum> sums) {
    static Table random(Random random) {
      var numbers = new ArrayList<Integer>();
      for (int cell = 0; cell < 4; cell++) {
        numbers.add(random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 6 : 14));
      }
      var sums = new ArrayList<Sum>();
      for (var parts : List.of(List.of(0, 1), List.of(2, 3), List.of(0, 2), List.of(1, 3))) {
        sums.add(new Sum(numbers.size(), parts));
        numbers.add(parts.stream().mapToInt(numbers::get).sum());
      }
      sums.add(new Sum(numbers.size(), List.of(4, 5)));
      sums.add(new Sum(numbers.size(), List.of(6, 7)));
      numbers.add(numbers.get(4) + numbers.get(5));
      return new Table(numbers, sums);
    }

    Set<Integer> possible(int cell, BitSet hidden) {
      var values = new HashSet<Integer>();
      tryAll(new int[4], 0, hidden, all -> values.add(all[cell]));
      return values;
    }

    private void tryAll(int[] four, int next, BitSet hidden, Consumer<int[]> fits) {
      if (next == 4) {
        var all = whole(four);
        for (int i = 0; i < all.length; i++) {
          if (!hidden.get(i) && all[i] != numbers.get(i)) {
            return;
          }
        }
        fits.accept(all);
        return;
      }
      boolean open = hidden.get(next);
      for (int value = open ? 0 : numbers.get(next);
          value <= (open ? 16 : numbers.get(next));
          value++) {
        four[next] = value;
        tryAll(four, next + 1, hidden, fits);
      }
    }

    private int[] whole(int[] four) {
      var all = Arrays.copyOf(four, 9);
      for (var sum : sums) {
        all[sum.whole()] = sum.parts().stream().mapToInt(part -> all[part]).sum();
      }
      return all;
    }
  }
}
