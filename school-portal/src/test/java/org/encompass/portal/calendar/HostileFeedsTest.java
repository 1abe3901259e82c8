package org.encompass.portal.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.calendar.Feeds.allDay;
import static org.encompass.portal.calendar.Feeds.event;
import static org.encompass.portal.calendar.Feeds.read;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.IntStream;
import org.encompass.portal.calendar.ical.ICalendarReader;
import org.encompass.portal.imports.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What breaks calendar readers: each gets an answer, soon, with its line.
class HostileFeedsTest {
  /// A slow machine needs seconds; what nobody bounds needs hours.
  private static final Duration BOUNDED = Duration.ofSeconds(60);

  private static final String CHRISTMAS = allDay("Christmas holiday", "20261221", "20270102");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;VALUE=DATE:2026-12-21                            | DTSTART | CALENDAR_DATE
          DTSTART;VALUE=DATE:20261301                              | DTSTART | CALENDAR_DATE
          DTSTART;VALUE=DATE:99991231                              | DTSTART | CALENDAR_DATE
          DTSTART;VALUE=DATE:20261221~DTEND;VALUE=DATE:20261220    | DTEND   | CALENDAR_ENDS_FIRST
          DTSTART;VALUE=DATE:20261221~DTEND;VALUE=DATE:20270901    | DTEND   | CALENDAR_TOO_LONG
          DTSTART;VALUE=DATE:20261221~RRULE:FREQ=DAILY             | RRULE   | CALENDAR_ENDLESS
          DTSTART;VALUE=DATE:20261221~RRULE:FREQ=SECONDLY          | RRULE   | CALENDAR_RULE
          DTSTART;VALUE=DATE:20261221~RRULE:INTERVAL=0;FREQ=DAILY  | RRULE   | CALENDAR_RULE
          """)
  void aClosureThatCannotBeUnderstoodIsRefusedWithItsLine(String lines, String name, String code) {
    var answer = read(Feeds.of(event("Half term", lines.split("~")), CHRISTMAS));
    var finding = only(answer);
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.column()).isEqualTo(name);
    assertThat(finding.line()).isEqualTo(4 + lines.split("~").length);
  }

  @Test
  void whatIsNoCalendarOrBreaksOffIsRefused() {
    assertThat(only(read("")).code()).isEqualTo("CALENDAR_NONE");
    assertThat(only(read("<html><body>Sign in</body></html>")).code()).isEqualTo("CALENDAR_NONE");
    var whole = Feeds.of(CHRISTMAS);
    var half = whole.substring(0, whole.length() - 20);
    assertThat(only(read(half)).code()).isEqualTo("CALENDAR_CUT_OFF");
    assertThat(only(read(Feeds.of())).code()).isEqualTo("CALENDAR_NOTHING_TAKEN");
    assertThat(only(read(Feeds.of(allDay("Half term", "20251025", "20251101")))).code())
        .isEqualTo("CALENDAR_OVER");
  }

  @Test
  void manyRulesThatMeetSeldomCostLittle() {
    var rule = "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=-5MO,-5TU,-5WE,-5TH,-5FR,-5SA,-5SU";
    var events =
        IntStream.range(0, 199)
            .mapToObj(_ -> event("Holiday", "DTSTART;VALUE=DATE:19700101", rule))
            .collect(joining());
    assertTimeout(BOUNDED, () -> read(Feeds.of(events, CHRISTMAS)));
    assertThat(only(read(Feeds.of(events + events, CHRISTMAS))).code())
        .isEqualTo("CALENDAR_TOO_MANY_RULES");
  }

  @Test
  void manySeriesOfWhichManyDaysWereMovedCostLittle() {
    var series = "BEGIN:VEVENT\r\nRRULE:X\r\nUID:1\r\nEND:VEVENT\r\n".repeat(2_400);
    var moved =
        ("BEGIN:VEVENT\r\nUID:1\r\n" + "RECURRENCE-ID:1\r\n".repeat(400) + "END:VEVENT\r\n")
            .repeat(300);
    var text = Feeds.of(series, moved, CHRISTMAS);
    var events = assertTimeout(BOUNDED, () -> new ICalendarReader().read(text)).events();
    assertThat(events.stream().limit(2_400)).allMatch(it -> it.properties().size() == 2);
    assertThat(read(text)).isInstanceOf(TermDates.Known.class);
  }

  @Test
  void tooManyEventsAreNotRead() {
    var one = event("Assembly", "DTSTART:20261130T090000");
    var events = one.repeat(Feed.MOST_EVENTS + 1);
    assertThat(only(read(Feeds.of(events))).code()).isEqualTo("CALENDAR_TOO_MANY");
  }

  @Test
  void componentsInComponentsAreNotFollowedForEver() {
    var deep = "BEGIN:VEVENT\r\n".repeat(50_000);
    assertThat(only(read(Feeds.of(deep))).code()).isEqualTo("CALENDAR_TOO_DEEP");
  }

  @Test
  void linesThatAreNoneArePassedOver() {
    var answer = read(Feeds.of(event("Assembly", "this is no line", "DTSTART:x"), CHRISTMAS));
    assertThat(answer)
        .isInstanceOfSatisfying(
            TermDates.Known.class, known -> assertThat(known.advice().total()).isOne());
  }

  @Test
  void twoMegabytesInOneLineAreATitle() {
    var long1 = event("x".repeat(Feed.MOST_BYTES), "DTSTART;VALUE=DATE:20261130");
    assertTimeout(BOUNDED, () -> Feeds.known(Feeds.of(long1, CHRISTMAS)));
  }

  private static Finding only(TermDates answer) {
    var why = ((TermDates.Unusable) answer).why();
    assertThat(why.first()).hasSize(1);
    return why.first().getFirst();
  }
}
