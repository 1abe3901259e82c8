package org.encompass.portal.school;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/// What an imported school is to what the portal knows of it. Plain rules.
public final class SchoolRevision {
  private SchoolRevision() {}

  /// What to do with a line.
  sealed interface Verdict {
    /// Publish it.
    record Apply(Schools.Change change) implements Verdict {}

    /// It says what is known.
    record Same() implements Verdict {}

    /// It is behind what is known.
    record Older() implements Verdict {}
  }

  /// A line is held against the last one imported, never against what was published: rolls make
  /// that rise too. What is published takes the given revision where that is higher and counts on
  /// by itself where it is not, so that readers take the change. What is known of the roll stays
  /// unless the line says otherwise.
  static Verdict judge(SchoolMessage given, byte[] fingerprint, Schools.@Nullable Known known) {
    if (known == null) {
      return new Verdict.Apply(new Schools.Change(given, given.revision(), fingerprint));
    }
    if (Arrays.equals(fingerprint, known.fingerprint())) {
      return new Verdict.Same();
    }
    if (given.revision() < known.importedRevision()) {
      return new Verdict.Older();
    }
    var school =
        whole(
            given,
            Math.max(given.revision(), known.revision() + 1),
            given.contacts(),
            given.rollAsOf() == null ? known.rollAsOf() : given.rollAsOf(),
            given.rollCount() == null ? known.rollCount() : given.rollCount());
    return new Verdict.Apply(new Schools.Change(school, given.revision(), fingerprint));
  }

  /// The same under another revision.
  public static SchoolMessage at(SchoolMessage school, long revision) {
    return whole(school, revision, school.contacts(), school.rollAsOf(), school.rollCount());
  }

  /// What of a school is public: no contacts; and no roll, which the portal keeps apart.
  public static SchoolMessage publicPart(SchoolMessage school) {
    return whole(school, school.revision(), List.of(), null, null);
  }

  /// A school put together from its public part and what the portal keeps apart.
  public static SchoolMessage whole(
      SchoolMessage school,
      long revision,
      List<SchoolMessage.Contact> contacts,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount) {
    return whole(
        school, revision, school.arriveBy(), school.closures(), contacts, rollAsOf, rollCount);
  }

  /// The same with the school's own hour and days.
  static SchoolMessage whole(
      SchoolMessage school,
      long revision,
      @Nullable String arriveBy,
      @Nullable List<SchoolMessage.Closure> closures,
      List<SchoolMessage.Contact> contacts,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount) {
    return whole(
        school, revision, arriveBy, school.calendar(), closures, contacts, rollAsOf, rollCount);
  }

  /// The same school by another calendar.
  public static SchoolMessage by(SchoolMessage.Calendar calendar, SchoolMessage school) {
    return whole(
        school,
        school.revision(),
        school.arriveBy(),
        calendar,
        school.closures(),
        school.contacts(),
        school.rollAsOf(),
        school.rollCount());
  }

  private static SchoolMessage whole(
      SchoolMessage school,
      long revision,
      @Nullable String arriveBy,
      SchoolMessage.@Nullable Calendar calendar,
      @Nullable List<SchoolMessage.Closure> closures,
      List<SchoolMessage.Contact> contacts,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount) {
    return new SchoolMessage(
        school.urn(),
        revision,
        school.name(),
        school.establishmentType(),
        school.phase(),
        school.lowAge(),
        school.highAge(),
        school.status(),
        school.successorUrns(),
        school.laCode(),
        school.laName(),
        school.force(),
        school.town(),
        school.postcode(),
        school.telephone(),
        arriveBy,
        school.locale(),
        calendar,
        closures,
        contacts,
        rollAsOf,
        rollCount);
  }

  /// What two imports of one school are compared by: everything but the revision.
  static byte[] comparable(SchoolMessage given) {
    return WireWriter.write(at(given, 0));
  }
}
