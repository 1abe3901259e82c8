package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which calendar speaks for whom.
@Component
class Calendars {
  private final Schools schools;
  private final NationalCalendar national;

  Calendars(Schools schools, NationalCalendar national) {
    this.schools = schools;
    this.national = national;
  }

  SchoolCalendar of(SchoolMessage school) {
    var closures = school.closures();
    return new SchoolCalendar(
        school.calendar(),
        authority(school).map(SchoolMessage::calendar).orElse(null),
        closures == null ? List.of() : closures,
        national);
  }

  /// The revision of the authority's entry that was looked at; 0 if there is none.
  long authorityRevision(SchoolMessage school) {
    return authority(school).map(SchoolMessage::revision).orElse(0L);
  }

  Deadline deadline(SchoolMessage school, Instant occurredFrom, Instant arrivedAt) {
    return DeadlineRule.deadline(of(school), school.arriveBy(), occurredFrom, arrivedAt);
  }

  /// Where no school is known: the authority's morning, else the national one.
  Deadline withoutSchool(@Nullable String laCode, Instant occurredFrom, Instant arrivedAt) {
    return Optional.ofNullable(laCode)
        .flatMap(code -> schools.find("LA:" + code))
        .map(authority -> deadline(authority, occurredFrom, arrivedAt))
        .orElseGet(
            () ->
                DeadlineRule.deadline(
                    new SchoolCalendar(null, null, List.of(), national),
                    null,
                    occurredFrom,
                    arrivedAt));
  }

  private Optional<SchoolMessage> authority(SchoolMessage school) {
    var laCode = school.laCode();
    return laCode == null ? Optional.empty() : schools.find("LA:" + laCode);
  }
}
