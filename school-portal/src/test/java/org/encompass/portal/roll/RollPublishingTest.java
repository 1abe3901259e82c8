package org.encompass.portal.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.encompass.portal.roll.RollRows.Published;
import org.junit.jupiter.api.Test;

class RollPublishingTest {
  private static final byte[] SAME = {1};
  private static final byte[] OTHER = {2};

  @Test
  void aRollEntryLeavesOnlyIfItIsNewsAndItsRevisionRises() {
    var published = new Published(5, SAME);
    assertThat(leaving(1, SAME, null)).hasValue(1);
    assertThat(leaving(6, SAME, published)).isEmpty();
    assertThat(leaving(8, OTHER, published)).hasValue(8);
    assertThat(leaving(5, OTHER, published)).hasValue(6);
    assertThat(leaving(4, OTHER, published)).hasValue(6);
  }

  @Test
  void anEntryThatMayNotHaveArrivedLeavesAgain() {
    assertThat(leaving(5, SAME, new Published(5, SAME).onItsWay())).hasValue(6);
  }

  private static OptionalLong leaving(long revision, byte[] content, Published known) {
    return RollPublishing.news(new Published(revision, content), known).stream()
        .mapToLong(Published::revision)
        .findFirst();
  }
}
