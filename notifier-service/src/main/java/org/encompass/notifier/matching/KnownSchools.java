package org.encompass.notifier.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.matching.lucene.SchoolNames;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The register as live matching asks it. Names are kept in memory and read again when the register
/// changed; whether a school is open and its roll fresh is asked each time.
public final class KnownSchools implements Register {
  private static final Logger LOG = LoggerFactory.getLogger(KnownSchools.class);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final Schools schools;
  private final Roll roll;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Names latest;

  public KnownSchools(Schools schools, Roll roll, Clock clock) {
    this.schools = schools;
    this.roll = roll;
    this.clock = clock;
  }

  @Override
  public Fitting fitting(StatedSchool stated, Sought child) {
    return names().fitting(stated, child, today());
  }

  @Override
  public Optional<String> objection(String urn) {
    var school = schools.find(urn);
    if (school.isEmpty()) {
      return Optional.of("SCHOOL_UNKNOWN");
    }
    if (!open(school.get())) {
      return Optional.of("SCHOOL_NOT_OPEN");
    }
    return roll.fresh(school.get(), today()) ? Optional.empty() : Optional.of("ROLL_STALE");
  }

  /// Who has the pupils of a closed school now: for a person to choose from, never to route by. A
  /// successor's own key adults are told, nobody of the closed school's. Empty if it is open or
  /// nobody succeeded it.
  public Set<String> successorsOf(String urn) {
    var now = names().successorsOf(urn);
    return now.equals(Set.of(urn)) ? Set.of() : now;
  }

  private SchoolNames names() {
    var known = latest;
    if (known != null && known.checked().plus(LOOK_AGAIN).isAfter(clock.instant())) {
      return known.names();
    }
    if (known != null && !reading.tryLock()) {
      return known.names(); // somebody else is reading; a minute more of the old names does no harm
    }
    if (known == null) {
      reading.lock();
    }
    try {
      return read().names();
    } finally {
      reading.unlock();
    }
  }

  private Names read() {
    var now = clock.instant();
    var known = latest;
    if (known != null && known.checked().plus(LOOK_AGAIN).isAfter(now)) {
      return known;
    }
    long edition = schools.edition();
    var fresh =
        known == null
            ? read(null, edition, now)
            : known.edition() == edition ? known.at(now) : readOrKeep(known, edition, now);
    latest = fresh;
    return fresh;
  }

  /// Names of a minute ago are better than none; a minute later it is tried again.
  private Names readOrKeep(Names known, long edition, Instant now) {
    try {
      return read(known, edition, now);
    } catch (RuntimeException fault) {
      LOG.error("the names of schools could not be read anew: {}", fault.getClass().getName());
      return known.at(now);
    }
  }

  /// Most changes are of contacts and calendars and leave the names as they are.
  private Names read(@Nullable Names known, long edition, Instant now) {
    var register = schools.all().stream().map(KnownSchools::registered).toList();
    var names =
        known != null && known.register().equals(register)
            ? known.names()
            : SchoolNames.of(register);
    return new Names(edition, now, register, names);
  }

  private static RegisteredSchool registered(SchoolMessage school) {
    return new RegisteredSchool(
        school.urn(),
        school.name(),
        school.town(),
        school.postcode(),
        school.laCode(),
        school.laName(),
        school.phase(),
        school.lowAge(),
        school.highAge(),
        open(school),
        Objects.requireNonNullElse(school.successorUrns(), List.of()));
  }

  private static boolean open(SchoolMessage school) {
    return switch (school.status()) {
      case OPEN, PROPOSED_TO_CLOSE -> true;
      case CLOSED, PROPOSED_TO_OPEN -> false;
    };
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingMorning.ZONE).toLocalDate();
  }

  private record Names(
      long edition, Instant checked, List<RegisteredSchool> register, SchoolNames names) {
    Names at(Instant now) {
      return new Names(edition, now, register, names);
    }
  }
}
