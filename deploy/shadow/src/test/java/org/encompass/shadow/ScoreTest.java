package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.encompass.shadow.Decision.Candidate;
import org.encompass.shadow.Decision.Kind;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private final Score score =
      new Score(
          Map.of(
              "one",
              urns("1"),
              "two",
              urns("1", "2"),
              "none",
              urns(),
              "other",
              urns("3"),
              "gone",
              urns()));

  @Test
  void onlyTheWholeTruthIsRight() {
    score.add(told("one", "1"));
    score.add(told("two", "1"));
    score.add(told("none", "9"));
    score.add(asked("other", "4", "3"));
    assertThat(score.routed()).isEqualTo(3);
    assertThat(score.right()).isEqualTo(1);
    assertThat(score.onRoll()).isEqualTo(3);
    assertThat(score.recall()).isEqualTo(1 / 3.0);
    assertThat(score.topFive()).isEqualTo(2 / 3.0);
    assertThat(score.wrongOnes())
        .containsExactly("two: told 1, truth 1+2", "none: told 9, truth on no roll");
  }

  @Test
  void anAuthorityIsNoWrongSchool() {
    score.add(told("none", "LA:990"));
    assertThat(score.routed()).isZero();
    score.add(told("one", "LA:990"));
    assertThat(score.wrong()).isEqualTo(1);
  }

  @Test
  void childrenAndTruthsThatMissEachOtherAreCounted() {
    score.add(told("stranger", "1"));
    score.add(told("one", "1"));
    assertThat(score.withoutTruth()).isEqualTo(1);
    assertThat(score.withoutChild()).isEqualTo(4);
  }

  private static Decision told(String child, String... schools) {
    return new Decision(child, Kind.AUTO, urns(schools), 1, List.of(), List.of("SURE"));
  }

  private static Decision asked(String child, String... candidates) {
    var likely = List.of(candidates).stream().map(c -> new Candidate(urns(c), 0.4)).toList();
    return new Decision(child, Kind.REVIEW, urns(), 0.4, likely, List.of("NOT_SURE"));
  }

  private static SortedSet<String> urns(String... urns) {
    return new TreeSet<>(List.of(urns));
  }
}
