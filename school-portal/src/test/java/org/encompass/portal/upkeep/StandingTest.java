package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a list may become.
class StandingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate LATER = LocalDate.parse("2027-11-23");
  private static final LocalDate ENDED = LocalDate.parse("2026-11-22");
  private final Contact lead = contact("lead", LEAD, LATER);
  private final Contact deputy = contact("deputy", DEPUTY, LATER);
  private final Contact head = contact("head", HEAD, null);

  @Test
  void theLastReaderStays() {
    assertThat(refused(List.of(lead, head), List.of(head))).isEqualTo(Refusal.LAST_READER);
    assertThat(refused(List.of(lead, deputy, head), List.of(deputy, head))).isNull();
  }

  @Test
  void whereNobodyIsTrainedAllReadWhoseRoleDoesAndWhoHaveAnAccount() {
    var untrained = contact("lead", LEAD, ENDED);
    var deputy = contact("deputy", DEPUTY, null);
    assertThat(standing(List.of(untrained, deputy, head)).readers())
        .containsExactly(untrained, deputy);
    assertThat(standing(List.of(untrained, lead)).readers()).containsExactly(lead);
  }

  @Test
  void aColleagueWhoCannotReadYetTakesNobodysSightAway() {
    var untrained = contact("lead", LEAD, ENDED);
    var invited = contact("invited", DEPUTY, LATER);
    assertThat(standing(List.of(untrained, invited, head)).readers()).containsExactly(untrained);
  }

  @Test
  void whoReadsInTheDaysOfGraceIsAReader() {
    var inGrace = contact("lead", LEAD, ENDED);
    var never = contact("deputy", DEPUTY, null);
    var standing =
        new Standing(List.of(inGrace, never), Set.of("lead", "deputy"), TODAY, Period.ofDays(14));
    assertThat(standing.readers()).containsExactly(inGrace);
  }

  @Test
  void aSuccessorWhoseAccountIsNotSetUpIsNone() {
    var before =
        new Standing(List.of(lead, deputy, head), Set.of("lead", "head"), TODAY, Period.ZERO);
    var after = new Standing(List.of(deputy, head), Set.of("lead", "head"), TODAY, Period.ZERO);
    assertThat(before.refuses(after)).contains(Refusal.LAST_READER);
  }

  @Test
  void whoeverKeepsTheListLastStays() {
    assertThat(refused(List.of(lead, deputy), List.of(deputy))).isEqualTo(Refusal.LAST_KEEPER);
  }

  @Test
  void keepsAloneWhoHasNobodyBesideThemWhoCould() {
    assertThat(standing(List.of(lead, deputy)).keepsAlone(lead)).isTrue();
    assertThat(standing(List.of(lead, deputy)).keepsAlone(deputy)).isFalse();
    assertThat(standing(List.of(lead, deputy, head)).keepsAlone(lead)).isFalse();
    var invitedHead = new Standing(List.of(lead, head), Set.of("lead"), TODAY, Period.ZERO);
    assertThat(invitedHead.keepsAlone(lead)).isTrue();
  }

  @Test
  void aListThatNobodyCanReadMayStillBeMended() {
    var broken = List.of(contact("lead", LEAD, ENDED), contact("deputy", DEPUTY, ENDED), head);
    assertThat(refused(broken, List.of(broken.getFirst(), broken.getLast()))).isNull();
  }

  @Test
  void whoIsAwayTodayIsNotReachable() {
    var away =
        new Contact(
            "deputy",
            "Ada Fernhollow",
            DEPUTY,
            "ada@example.invalid",
            null,
            null,
            LATER,
            List.of(new Away(TODAY, TODAY)),
            null);
    assertThat(standing(List.of(lead, away, head)).reachable()).containsExactly(lead);
  }

  private static @Nullable Refusal refused(List<Contact> before, List<Contact> after) {
    return standing(before).refuses(standing(after)).orElse(null);
  }

  private static Standing standing(List<Contact> contacts) {
    return new Standing(contacts, Set.of("lead", "deputy", "head"), TODAY, Period.ZERO);
  }

  private static Contact contact(String id, Role role, @Nullable LocalDate trainedUntil) {
    return new Contact(
        id, "Ada Fernhollow", role, id + "@example.invalid", null, null, trainedUntil, null, null);
  }
}
