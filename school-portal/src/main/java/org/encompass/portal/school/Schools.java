package org.encompass.portal.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// The schools as the portal keeps them.
public interface Schools {
  /// What an import needs to know of schools it names, by URN; unknown ones are absent.
  Map<String, Known> known(Collection<String> urns);

  /// Writes schools as they will be published, with their contacts.
  void save(List<Change> changes, Instant at);

  /// Counts each school's revision on and notes its roll; the caller publishes what comes back.
  ///
  /// @param asOf the day of the roll; null = the day that stands
  List<SchoolMessage> noteRolls(
      Map<String, Integer> rollCounts, @Nullable LocalDate asOf, Instant at);

  /// Notes that these schools' whole rolls are being passed on, or are complete.
  void markRolls(Collection<String> urns, boolean unfinished);

  /// What is known of a school.
  ///
  /// @param revision as last published
  /// @param importedRevision as the last file had it
  /// @param fingerprint of what was last imported
  record Known(
      long revision,
      long importedRevision,
      byte[] fingerprint,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount) {}

  /// A school as it is to be from now on.
  ///
  /// @param school as it is published
  /// @param importedRevision as the file had it
  record Change(SchoolMessage school, long importedRevision, byte[] fingerprint) {}
}
