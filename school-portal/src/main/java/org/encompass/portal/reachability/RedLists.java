package org.encompass.portal.reachability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;

/// The afternoons' lists, as they were taken.
public interface RedLists {
  /// Whether a list of this day was taken at this moment or later.
  boolean takenSince(LocalDate day, Instant moment);

  /// Begins a day's list, instead of one that was taken before. Whoever else begins one waits until
  /// the caller's transaction ends.
  void begin(LocalDate day, Instant at);

  /// Puts schools on the list that was begun.
  void add(LocalDate day, Map<String, Reach> schools);

  /// Counts the list when all of it is there, watches from now on who takes part, and forgets
  /// schools of lists before a day.
  void finish(LocalDate day, int openSchools, LocalDate forgetBefore);

  /// Whether any open school takes part.
  boolean anyTakesPart();

  /// The newest list; empty before the first one.
  Optional<RedList> newest();

  /// The day of the list before this one.
  Optional<LocalDate> before(LocalDate day);

  /// How many of a day's schools are of the remit.
  int count(LocalDate day, Remit remit);

  /// The schools of a day's list, longest there first.
  List<RedSchool> of(LocalDate day, Remit remit, int from, int atMost);

  /// Those of a day's list that are not on the other day's.
  List<RedSchool> notOn(LocalDate day, LocalDate other, Remit remit, int atMost);

  /// Those of these who are on the newest list, and since when, by URN.
  Map<String, LocalDate> since(Collection<String> urns);

  /// How many open entries of the remit have come or changed since then.
  int changedSince(Instant moment, Remit remit);

  /// The URNs of a day's schools that are of the remit.
  List<String> urns(LocalDate day, Remit remit);
}
