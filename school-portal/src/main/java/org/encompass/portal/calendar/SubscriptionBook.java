package org.encompass.portal.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;

/// Who is read from where.
public interface SubscriptionBook {
  /// A school's, if it has one.
  Optional<Subscription> find(SchoolKey school);

  /// Those of a remit with the names of their schools, failing ones first.
  List<Named> all(Remit remit);

  /// Reads a school from there from now on, and from nowhere else: a person has put into force
  /// what stood there.
  void put(SchoolKey school, FromAddress came, String by, Instant next);

  /// Reads it no more.
  void end(SchoolKey school);

  /// Takes one of those that are due; nobody else takes it before the given moment.
  Optional<Subscription> claim(Instant now, Instant until);

  /// Whether one is still read from the same address and in the hands of whoever took it until
  /// then; if so, nobody else changes it until the caller's transaction ends.
  boolean holds(Subscription claimed, Instant until);

  /// Writes down what a look came to.
  void note(SchoolKey school, Subscription.Outcome outcome, Instant at, Instant next);

  /// How many come to nothing at present.
  int failing();

  /// Since when the one waits that was due first; empty = there is none, or none is due.
  Optional<Instant> waitingSince(Instant now);

  /// A subscription and what its school is called.
  record Named(String name, Subscription subscription) {}
}
