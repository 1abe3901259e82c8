package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.shadow.Decision.Candidate;
import org.encompass.shadow.Decision.Kind;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private final SchoolNumbers numbers = new SchoolNumbers();

  @Test
  void twoSchoolsAreJoinedInRisingOrder() {
    var decision =
        new Decision(
            "c,1",
            Kind.AUTO,
            new TreeSet<>(Set.of("200002", "100001")),
            0.99995,
            List.of(
                new Candidate(new TreeSet<>(Set.of("200002", "100001")), 0.99995),
                new Candidate(new TreeSet<>(Set.of("300003")), 0.00001)),
            List.of("SURE"));
    assertThat(decision.fields())
        .containsExactly(
            "c,1",
            "AUTO",
            "100001+200002",
            "0.99995",
            "100001+200002:0.99995;300003:0.00001",
            "SURE");
  }

  @Test
  void aSchoolIsCalledAsTheFilesCallIt() {
    var recipient = Recipient.of(numbers.number("Hill School"));
    var answer = new Answer.Routed(Set.of(recipient), List.of("SURE"), Optional.empty());
    assertThat(Decision.of("c", answer, numbers).told()).containsExactly("Hill School");
  }

  @Test
  void anAuthorityIsTheUrnOfAChildTaughtAtHome() {
    var answer =
        new Answer.Routed(
            Set.of(new Recipient.LocalAuthority("990")),
            List.of("HOME_EDUCATED"),
            Optional.empty());
    assertThat(Decision.of("c", answer, numbers).fields())
        .containsExactly("c", "AUTO", "LA:990", "0", "", "HOME_EDUCATED");
  }

  @Test
  void nobodyIsToldOfAnAdult() {
    assertThat(Decision.of("c", new Answer.OutOfScope("ADULT", Optional.empty()), numbers).fields())
        .containsExactly("c", "OUT_OF_SCOPE", "", "0", "", "ADULT");
  }

  @Test
  void nothingLooksSurerThanItIs() {
    assertThat(Decision.digits(0.9998999999999)).isEqualTo("0.999899999");
    assertThat(Decision.digits(1e-12)).isEqualTo("0");
    assertThat(Decision.digits(1)).isEqualTo("1");
  }

  @Test
  void twoSchoolsNeverShareANumber() {
    var first = numbers.number("Hill School");
    assertThat(numbers.number(first)).isNotEqualTo(first);
    assertThat(numbers.urn(numbers.number(first))).isEqualTo(first);
    assertThat(numbers.number("100001")).isEqualTo("100001");
  }
}
