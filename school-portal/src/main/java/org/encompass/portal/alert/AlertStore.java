package org.encompass.portal.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Alerts, kept. Everything here runs within a {@link
/// org.encompass.portal.access.SchoolScope}.
public interface AlertStore {
  /// One alert, locked until the transaction ends.
  Optional<Alert> lock(UUID id);

  Map<UUID, Alert> find(Collection<UUID> ids);

  /// Those a morning is about: unanswered; back by this day, until somebody has read or
  /// answered them again; and those that were read again, answered or withdrawn since a moment.
  List<Alert> ofMorning(LocalDate today, Instant since);

  /// Those within these sights, the latest issued first, as many as asked for after some.
  List<Alert> seen(Collection<Sight> sights, int skip, int atMost);

  /// Writes the alert's newest version; false if the id belongs to a school outside the scope.
  boolean save(Alert alert);

  /// Marks that the school does not know the child.
  void close(Alert alert, Instant now);

  /// Keeps a version's content. Older ones that nobody has read go.
  void keepContent(Alert alert, byte[] json);

  /// Deletes every version's content, and the school's notes on it.
  void dropContent(UUID id);

  Optional<byte[]> content(UUID id, int version);

  /// The newest contents, by alert; nothing for an alert that has none (any more).
  Map<UUID, byte[]> contents(Collection<UUID> alerts);
}
