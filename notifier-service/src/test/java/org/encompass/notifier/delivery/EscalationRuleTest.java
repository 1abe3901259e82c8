package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encompass.notifier.Made;
import org.encompass.notifier.delivery.EscalationRule.Next;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.Test;

class EscalationRuleTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T22:10:00Z");
  private static final Instant THIS_MORNING = Instant.parse("2026-11-23T07:30:00Z");
  private static final Contact LEAD = contact("lead", Role.LEAD);
  private static final Contact DEPUTY = contact("deputy", Role.DEPUTY);
  private static final Contact OTHER = contact("other", Role.DEPUTY);
  private static final Contact HEAD = contact("head", Role.HEAD);

  private final List<String> without = new ArrayList<>();
  private final List<SoFar> soFar = new ArrayList<>();

  @Test
  void thoseWhoWereToldAreRemindedAndNobodyElse() {
    told("lead", Purpose.FIRST, SUNDAY_NIGHT);
    assertThat(next(Audience.TOLD_BEFORE, LEAD, DEPUTY, HEAD)).isEqualTo(tell("lead"));
  }

  @Test
  void aMailThatIsStillOnItsWayIsReminderEnough() {
    soFar.add(new SoFar("lead", Purpose.FIRST, SUNDAY_NIGHT, true));
    told("deputy", Purpose.FIRST, SUNDAY_NIGHT);
    assertThat(next(Audience.TOLD_BEFORE, LEAD, DEPUTY)).isEqualTo(tell("deputy"));
    assertThat(next(Audience.DEPUTIES, LEAD, DEPUTY)).isEqualTo(tell("deputy"));
    soFar.add(new SoFar("deputy", Purpose.DEPUTY, THIS_MORNING, true));
    assertThat(next(Audience.DEPUTIES, LEAD, DEPUTY)).isEqualTo(tell());
  }

  @Test
  void whoeverIsThereIsToldWhereThoseWhoWereToldAreAway() {
    told("lead", Purpose.FIRST, SUNDAY_NIGHT);
    assertThat(next(Audience.TOLD_BEFORE, away(LEAD), DEPUTY)).isEqualTo(tell("deputy"));
    assertThat(next(Audience.TOLD_BEFORE, away(LEAD), HEAD)).isEqualTo(nobody());
  }

  @Test
  void deputiesAreToldBesideTheLeadsUnlessTheyHeardThisMorning() {
    told("lead", Purpose.FIRST, SUNDAY_NIGHT);
    assertThat(next(Audience.DEPUTIES, LEAD, DEPUTY, OTHER, HEAD))
        .isEqualTo(tell("deputy", "other"));
    told("deputy", Purpose.UNREAD, THIS_MORNING);
    assertThat(next(Audience.DEPUTIES, LEAD, DEPUTY, OTHER)).isEqualTo(tell("other"));
  }

  @Test
  void aDeputyWhoHeardOnlyYesterdayIsToldOnceMore() {
    told("deputy", Purpose.FIRST, SUNDAY_NIGHT);
    assertThat(next(Audience.DEPUTIES, LEAD, DEPUTY)).isEqualTo(tell("deputy"));
  }

  @Test
  void whoIsAwayHiddenRefusesMailOrMayNotReadIsPassedBy() {
    without.add("other");
    var untrained = untrained("new", Role.DEPUTY);
    assertThat(next(Audience.DEPUTIES, LEAD, away(DEPUTY), OTHER, untrained)).isEqualTo(nobody());
    assertThat(next(Audience.DEPUTIES, LEAD, DEPUTY, OTHER, untrained)).isEqualTo(tell("deputy"));
  }

  @Test
  void anUntrainedOnlyContactMayReadAndIsTold() {
    assertThat(next(Audience.DEPUTIES, untrained("only", Role.DEPUTY), HEAD))
        .isEqualTo(tell("only"));
  }

  @Test
  void theHeadIsToldOnceAndOnlyOneWhoIsThereAndMayKnow() {
    assertThat(next(Audience.HEAD, LEAD, HEAD)).isEqualTo(tell("head"));
    told("head", Purpose.HEAD, THIS_MORNING);
    assertThat(next(Audience.HEAD, LEAD, HEAD)).isEqualTo(tell());
    assertThat(next(Audience.HEAD, LEAD, away(HEAD))).isEqualTo(nobody());
    without.add("head");
    assertThat(next(Audience.HEAD, LEAD, HEAD)).isEqualTo(nobody());
  }

  /// A head reads no cases: what only the head was told, nobody was told.
  @Test
  void aHeadIsNotReminded() {
    told("head", Purpose.HEAD, SUNDAY_NIGHT);
    assertThat(next(Audience.TOLD_BEFORE, LEAD, HEAD)).isEqualTo(tell("lead"));
  }

  @Test
  void allOfficersOfAnAuthorityAreReminded() {
    told("one", Purpose.FIRST, SUNDAY_NIGHT);
    told("two", Purpose.FIRST, SUNDAY_NIGHT);
    assertThat(
            next(
                Audience.TOLD_BEFORE,
                contact("one", Role.LA_OFFICER),
                contact("two", Role.LA_OFFICER)))
        .isEqualTo(tell("one", "two"));
  }

  private void told(String contact, Purpose purpose, Instant due) {
    soFar.add(new SoFar(contact, purpose, due, false));
  }

  private Next next(Audience audience, Contact... contacts) {
    var school = new Made.SchoolMaker();
    school.contacts = List.of(contacts);
    return new EscalationRule(school.make(), without, soFar, MONDAY).next(audience);
  }

  private static Next tell(String... contacts) {
    return new Next(List.of(contacts), true);
  }

  private static Next nobody() {
    return new Next(List.of(), false);
  }

  private static Contact contact(String id, Role role) {
    return Made.contact(id, "A", role);
  }

  private static Contact untrained(String id, Role role) {
    return new Contact(id, "A", role, id + "@s.example.invalid", null, null, null, null, null);
  }

  private static Contact away(Contact who) {
    return new Contact(
        who.contactId(),
        "A",
        who.role(),
        who.email(),
        null,
        null,
        who.trainedUntil(),
        List.of(new Away(MONDAY, MONDAY)),
        null);
  }
}
