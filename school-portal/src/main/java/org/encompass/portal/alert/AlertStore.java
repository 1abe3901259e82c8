package org.encompass.portal.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Alerts, kept. Everything here runs within a {@link org.encompass.portal.access.SchoolScope}.
public interface AlertStore {
  /// One alert, locked until the transaction ends.
  Optional<Alert> lock(UUID id);

  Optional<Alert> find(UUID id);

  /// Those that came, changed or come back since a moment, and every live one.
  List<Alert> recent(Instant since);

  /// Writes the alert's newest version; false if the id belongs to a school outside the scope.
  boolean save(Alert alert);

  /// Marks that the school does not know the child.
  void close(Alert alert, Instant now);

  /// Keeps a version's content. Older ones that nobody has looked at go.
  void keepContent(Alert alert, byte[] json);

  /// Deletes every version's content, and the school's notes on it.
  void dropContent(UUID id);

  Optional<byte[]> content(UUID id, int version);

  /// Writes down a look; true if it is this person's first at this version.
  boolean look(Alert alert, String contactId, Instant now);

  /// Who looked, first looks first, by alert.
  Map<UUID, List<Look>> looks(Collection<UUID> alerts);

  /// Keeps an answer; false if this version has one of its kind already.
  boolean answer(Alert alert, Answer answer);

  /// The newest answer, by alert.
  Map<UUID, Answer> answers(Collection<UUID> alerts);
}
