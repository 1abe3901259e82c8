package org.encompass.portal.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// Schools' entries whole, as they are published.
public interface Entries {
  /// One school's entry; empty if the school is unknown.
  Optional<Entry> find(SchoolKey school);

  /// Those that are known of these, by URN.
  Map<String, Entry> find(Collection<String> urns);

  /// One school's entry; nobody else changes it until the caller's transaction ends.
  Optional<Entry> lock(SchoolKey school);

  /// Those that are known of these, locked, by URN.
  Map<String, Entry> lock(Collection<String> urns);

  /// Writes an entry as it will be published.
  ///
  /// @param own what is the school's own word from now on
  void write(SchoolMessage school, Own own, Instant at);

  /// Notes that the school went through its entry and found it right.
  void confirmed(SchoolKey school, LocalDate day);

  /// Notes that the school told the parents about the scheme.
  void parentsTold(SchoolKey school, LocalDate day);

  /// From the next file on, files are heeded in all but this.
  void heedFiles(SchoolKey school, Own but);

  /// An entry, and what the portal keeps beside it.
  ///
  /// @param own what the school said itself
  /// @param confirmedOn when the school last confirmed it; null = never
  /// @param parentsToldOn since when parents are known to be told; null = not said
  record Entry(
      SchoolMessage school,
      Own own,
      @Nullable LocalDate confirmedOn,
      @Nullable LocalDate parentsToldOn) {}
}
