package org.encompass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.calendar.Feeds.allDay;
import static org.encompass.portal.calendar.Feeds.event;
import static org.encompass.portal.calendar.Feeds.known;
import static org.encompass.portal.calendar.Feeds.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.encompass.portal.calendar.TermDates.Taken;
import org.encompass.portal.imports.Finding;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermDatesTest {
  private static final String CHRISTMAS = allDay("Christmas holiday", "20261221", "20270102");

  @Test
  void anAuthoritysYearIsCoveredFromItsFirstTrainingDayToTheEndOfSummer() throws IOException {
    var known = known(Feeds.shared("CONSTRUCTED_staffordshire_2026_27.ics"));
    assertThat(known.calendar().validFrom()).isEqualTo("2026-09-01");
    assertThat(known.calendar().validTo()).isEqualTo("2027-09-03");
    assertThat(closed(known))
        .containsExactly(
            "2026-09-01 2026-09-02 INSET",
            "2026-10-26 2026-10-30 HOLIDAY",
            "2026-12-21 2027-01-01 HOLIDAY",
            "2027-02-15 2027-02-19 HOLIDAY",
            "2027-03-30 2027-04-09 HOLIDAY",
            "2027-05-31 2027-06-04 HOLIDAY",
            "2027-07-22 2027-09-03 HOLIDAY");
  }

  // DTEND = DTSTART, "Half term" at Christmas, a disco, and silence after the last event.
  @Test
  void aRealSchoolsFeedIsTakenWithItsQuirks() throws IOException {
    var known = known(Feeds.shared("real_school_feed_excerpt_4_events.ics"));
    assertThat(closed(known))
        .containsExactly("2026-11-30 2026-11-30 INSET", "2026-12-21 2027-01-03 HOLIDAY");
    assertThat(known.calendar().validFrom()).isEqualTo("2026-11-30");
    assertThat(known.calendar().validTo()).isEqualTo("2027-01-03");
    assertThat(known.lastDays()).isTrue();
    assertThat(known.leftOut()).isOne();
    assertThat(known.taken())
        .extracting(Taken::as)
        .containsExactly(Meaning.BANK_HOLIDAY, Meaning.INSET, Meaning.HOLIDAY);
  }

  @Test
  void whoKnowsTheFileMaySayThatItsLastDaysAreHolidaysToo() {
    var wishes = new TermDatesRule.Wishes(null, LocalDate.parse("2027-02-12"), true);
    var known = (TermDates.Known) read(Feeds.of(CHRISTMAS), wishes);
    assertThat(closed(known)).containsExactly("2026-12-21 2027-01-02 HOLIDAY");
    assertThat(known.calendar().validTo()).isEqualTo("2027-02-12");
  }

  @ParameterizedTest
  @CsvSource({", 2072-07-20", "1926-09-01,", "2026-09-01, 2028-12-31", "2027-01-09,"})
  void daysThatNoFileCoversAreNotBelieved(LocalDate from, LocalDate to) {
    var answer = read(Feeds.of(CHRISTMAS), new TermDatesRule.Wishes(from, to, false));
    assertThat(answer)
        .isInstanceOfSatisfying(
            TermDates.Unusable.class,
            it ->
                assertThat(it.why().first())
                    .extracting(Finding::code)
                    .containsExactly("CALENDAR_WISHES"));
  }

  @Test
  void whereAWholeHolidayIsMissingNothingIsKnown() { // no February, no Easter
    var known = known(Feeds.of(CHRISTMAS, allDay("Half term", "20270531", "20270605")));
    assertThat(known.calendar().validTo()).isEqualTo("2027-01-01");
    assertThat(known.later()).isEqualTo(5);
  }

  @Test
  void anEventCountsWhereItTakesUpTheSchoolDay() {
    var known =
        known(
            Feeds.of(
                event("INSET", "DTSTART:20261130T083000", "DTEND:20261130T153000"),
                event("Staff training", "DTSTART:20261201T154500", "DTEND:20261201T170000"),
                event("Christmas holiday", "DTSTART:20261218T151500", "DTEND:20270104T084500"),
                event("Half term", "DTSTART:20270215T000000Z", "DURATION:P4DT23H59M")));
    assertThat(closed(known))
        .containsExactly(
            "2026-11-30 2026-11-30 INSET",
            "2026-12-19 2027-01-03 HOLIDAY",
            "2027-02-15 2027-02-19 HOLIDAY");
  }

  @Test
  void aSeriesIsWithoutWhatWasMovedOrTakenOut() {
    var known =
        known(
            Feeds.of(
                CHRISTMAS,
                event(
                    "INSET day",
                    "UID:1",
                    "DTSTART;VALUE=DATE:20261127",
                    "RRULE:FREQ=WEEKLY;COUNT=3",
                    "EXDATE;VALUE=DATE:20261204"),
                event(
                    "INSET day",
                    "UID:1",
                    "RECURRENCE-ID;VALUE=DATE:20261211",
                    "DTSTART;VALUE=DATE:20261214"),
                event("Half term", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20270118")));
    assertThat(closed(known))
        .containsExactly(
            "2026-11-27 2026-11-27 INSET",
            "2026-12-14 2026-12-14 INSET",
            "2026-12-21 2027-01-01 HOLIDAY");
  }

  @Test
  void staffAreInOnATrainingDayAlsoInTheHolidays() {
    var known = known(Feeds.of(CHRISTMAS, allDay("INSET", "20261221", "20261222")));
    assertThat(closed(known))
        .containsExactly("2026-12-21 2026-12-21 INSET", "2026-12-22 2027-01-01 HOLIDAY");
  }

  @Test
  void unsureOnesAreShownAndPupilsCome() {
    var known =
        known(Feeds.of(CHRISTMAS, allDay("Half term holiday club", "20270215", "20270220")));
    assertThat(known.taken()).extracting(Taken::as).contains(Meaning.UNSURE);
    assertThat(known.calendar().validTo()).isEqualTo("2027-01-01");
  }

  private static List<String> closed(TermDates.Known known) {
    return known.calendar().closed().stream().map(TermDatesTest::row).toList();
  }

  private static String row(Closed one) {
    ClosedKind kind = one.kind();
    return one.from() + " " + one.to() + " " + kind;
  }
}
