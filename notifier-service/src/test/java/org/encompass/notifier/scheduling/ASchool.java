package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.jspecify.annotations.Nullable;

/// A made-up school and the days on which its pupils come.
final class ASchool {
  static final NationalCalendar NATIONAL =
      new NationalCalendar(
          Map.ofEntries(
              Map.entry(date("2026-08-31"), "Summer bank holiday"),
              Map.entry(date("2026-12-25"), "Christmas Day"),
              Map.entry(date("2026-12-28"), "Boxing Day"),
              Map.entry(date("2027-01-01"), "New Year’s Day"),
              Map.entry(date("2027-03-26"), "Good Friday"),
              Map.entry(date("2027-03-29"), "Easter Monday"),
              Map.entry(date("2027-05-03"), "Early May bank holiday"),
              Map.entry(date("2027-05-31"), "Spring bank holiday"),
              Map.entry(date("2027-08-30"), "Summer bank holiday"),
              Map.entry(date("2027-12-27"), "Christmas Day"),
              Map.entry(date("2027-12-28"), "Boxing Day")));

  private @Nullable Calendar own;
  private @Nullable Calendar authority;
  private final List<Closure> closures = new ArrayList<>();
  private @Nullable String arriveBy;

  /// One that has given no calendar, in an authority that has none.
  static ASchool unknown() {
    return new ASchool();
  }

  /// One whose calendar reaches from September 2026 to July 2027.
  static ASchool closed(Closed... closed) {
    return unknown().own("2026-09-01", "2027-07-31", closed);
  }

  ASchool own(String from, String to, Closed... closed) {
    own = new Calendar(null, date(from), date(to), List.of(closed));
    return this;
  }

  ASchool authority(String from, String to, Closed... closed) {
    authority = new Calendar(null, date(from), date(to), List.of(closed));
    return this;
  }

  ASchool shut(String from, String to) {
    closures.add(new Closure(date(from), date(to), ClosureKind.EMERGENCY));
    return this;
  }

  ASchool arriveBy(String hour) {
    arriveBy = hour;
    return this;
  }

  SchoolCalendar calendar() {
    return new SchoolCalendar(own, authority, closures, NATIONAL);
  }

  /// When something is due that arrived then, in London's time.
  Instant due(String arrival) {
    return deadline(arrival).at();
  }

  Deadline deadline(String arrival) {
    return deadline(london(arrival).minusSeconds(60), london(arrival));
  }

  Deadline deadline(Instant occurred, Instant arrival) {
    return DeadlineRule.deadline(calendar(), arriveBy, occurred, arrival);
  }

  static Closed holiday(String from, String to) {
    return new Closed(date(from), date(to), ClosedKind.HOLIDAY);
  }

  static Closed training(String day) {
    return new Closed(date(day), date(day), ClosedKind.INSET);
  }

  static Closed shutDays(String from, String to) {
    return new Closed(date(from), date(to), ClosedKind.OTHER);
  }

  static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  static Instant london(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(WorkingMorning.ZONE).toInstant();
  }
}
