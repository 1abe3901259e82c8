package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void leadsAreToldAndDeputiesOnlyWhereNoLeadCanBeReached() {
    var lead = contact("lead", Role.LEAD);
    var deputy = contact("deputy", Role.DEPUTY);
    var head = contact("head", Role.HEAD);

    assertThat(told(List.of(), lead, deputy, head)).containsExactly("lead");
    assertThat(told(List.of("lead"), lead, deputy, head)).containsExactly("deputy");
    assertThat(told(List.of("lead", "deputy"), lead, deputy, head)).isEmpty();
    assertThat(told(List.of(), away("lead", Role.LEAD, DAY, DAY), deputy))
        .containsExactly("deputy");
    assertThat(told(List.of(), away("lead", Role.LEAD, DAY.plusDays(1), DAY.plusDays(9)), deputy))
        .containsExactly("lead");
    assertThat(told(List.of(), mailless("lead"), deputy)).containsExactly("deputy");
  }

  @Test
  void trainedDeputiesAreToldBesideLeadsWhoMayNotReadYet() {
    var lead = new Contact("lead", "A", Role.LEAD, "a@s.example", null, null, null, null, null);

    assertThat(told(List.of(), lead, contact("deputy", Role.DEPUTY)))
        .containsExactly("lead", "deputy");
  }

  @Test
  void allOfficersOfAnAuthorityAreTold() {
    assertThat(told(List.of(), contact("one", Role.LA_OFFICER), contact("two", Role.LA_OFFICER)))
        .containsExactly("one", "two");
  }

  @Test
  void schoolNeedsTwoTrainedPeopleWhoCanBeReached() {
    var lead = contact("lead", Role.LEAD);

    assertThat(Reachability.enough(school(lead, contact("deputy", Role.DEPUTY)), DAY)).isTrue();
    assertThat(Reachability.enough(school(lead, contact("head", Role.HEAD)), DAY)).isFalse();
    assertThat(Reachability.enough(school(lead, away("d", Role.DEPUTY, DAY, DAY)), DAY)).isFalse();
  }

  private static List<String> told(List<String> hiddenFrom, Contact... contacts) {
    return Reachability.first(school(contacts), hiddenFrom, DAY).stream()
        .map(Contact::contactId)
        .toList();
  }

  private static Contact contact(String id, Role role) {
    return away(id, role, DAY.minusDays(9), DAY.minusDays(1));
  }

  private static Contact away(String id, Role role, LocalDate from, LocalDate to) {
    var email = id + "@school.example";
    var away = List.of(new Away(from, to));
    return new Contact(id, "A", role, email, null, null, DAY.plusYears(1), away, null);
  }

  private static Contact mailless(String id) {
    return new Contact(id, "A", Role.LEAD, " ", null, null, DAY.plusYears(1), null, null);
  }

  private static SchoolMessage school(Contact... contacts) {
    return new SchoolMessage(
        "100001",
        1,
        "Made-up School",
        null,
        null,
        null,
        null,
        Status.OPEN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Language.en,
        null,
        null,
        List.of(contacts),
        null,
        null);
  }
}
