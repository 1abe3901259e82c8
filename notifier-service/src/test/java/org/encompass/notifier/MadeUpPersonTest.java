package org.encompass.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Birthday;
import org.junit.jupiter.api.Test;

class MadeUpPersonTest {
  @Test
  void nobodyHasABirthdayThatSendsHimToReview() {
    assertThat(IntStream.range(200_000, 210_000).mapToObj(MadeUpPerson::new))
        .extracting(MadeUpPerson::born)
        .noneMatch(born -> Birthday.of(born).placeholder());
  }
}
