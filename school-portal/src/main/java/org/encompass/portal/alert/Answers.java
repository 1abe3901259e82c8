package org.encompass.portal.alert;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What schools did with their alerts. Everything here runs within a
/// {@link org.encompass.portal.access.SchoolScope}.
public interface Answers {
  /// Keeps an answer; false if this version has one of its kind already.
  boolean add(Alert alert, Answer answer);

  /// The newest answer, by alert.
  Map<UUID, Answer> newest(Collection<UUID> alerts);

  /// Keeps that the alert was given on.
  void add(Alert alert, HandOver handOver);

  /// The newest handing over, by alert.
  Map<UUID, HandOver> handOvers(Collection<UUID> alerts);
}
