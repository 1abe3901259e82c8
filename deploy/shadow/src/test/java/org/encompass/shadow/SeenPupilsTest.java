package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenPupilsTest {
  private final SeenPupils seen = new SeenPupils();

  @Test
  void aPupilIsNewOnceAtASchool() {
    assertThat(seen.add("100001", "1")).isTrue();
    assertThat(seen.add("100002", "1")).isTrue();
    assertThat(seen.add("10000", "11")).isTrue();
    assertThat(seen.add("100001", "1")).isFalse();
  }

  @Test
  void manyAreKeptApartAndKept() {
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add("100001", "" + i)).isTrue();
    }
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add("100001", "" + i)).isFalse();
    }
  }
}
