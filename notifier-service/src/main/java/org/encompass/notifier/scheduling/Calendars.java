package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Closure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which calendar speaks for whom.
@Component
class Calendars {
  private final Schools schools;
  private final NationalCalendars national;

  Calendars(Schools schools, NationalCalendars national) {
    this.schools = schools;
    this.national = national;
  }

  /// What one look at the register says of a school. Whoever writes down that a revision was seen
  /// has to have counted by that one; a second look may see a newer.
  ///
  /// @param authorityRevision of the authority's entry that was looked at; 0 if there is none
  record Look(SchoolMessage school, SchoolCalendar calendar, long authorityRevision) {
    Deadline deadline(Instant occurredFrom, Instant arrivedAt) {
      return DeadlineRule.deadline(calendar, school.arriveBy(), occurredFrom, arrivedAt);
    }
  }

  /// Looks once at the authority's entry.
  Look look(SchoolMessage school) {
    var authority = Optional.ofNullable(authority(school.laCode())).flatMap(schools::find);
    var calendar =
        new SchoolCalendar(
            school.calendar(),
            authority.map(SchoolMessage::calendar).orElse(null),
            closures(school),
            national.now());
    return new Look(school, calendar, authority.map(SchoolMessage::revision).orElse(0L));
  }

  /// Where no school is known: the authority's morning, else the national one.
  ///
  /// @param authority the key of its entry, which may not be there yet
  DecideBy decideBy(@Nullable String authority, Instant occurredFrom, Instant arrivedAt) {
    var entry = Optional.ofNullable(authority).flatMap(schools::find);
    var calendar = entry.map(this::ofAuthority).orElseGet(() -> SchoolCalendar.of(national.now()));
    var arriveBy = entry.map(SchoolMessage::arriveBy).orElse(null);
    return new DecideBy(
        DeadlineRule.withoutSchool(calendar, arriveBy, occurredFrom, arrivedAt),
        true,
        authority,
        entry.map(SchoolMessage::revision).orElse(0L));
  }

  private SchoolCalendar ofAuthority(SchoolMessage entry) {
    return new SchoolCalendar(null, entry.calendar(), closures(entry), national.now());
  }

  private static List<Closure> closures(SchoolMessage entry) {
    var closures = entry.closures();
    return closures == null ? List.of() : closures;
  }

  /// The key of an authority's entry.
  static @Nullable String authority(@Nullable String laCode) {
    return laCode == null ? null : "LA:" + laCode;
  }
}
