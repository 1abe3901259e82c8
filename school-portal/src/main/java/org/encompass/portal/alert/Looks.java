package org.encompass.portal.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who looked at what: written once, never changed. Everything here runs within a
/// {@link org.encompass.portal.access.SchoolScope}.
public interface Looks {
  /// Writes down that somebody looks at the newest content of these alerts.
  void add(Collection<Alert> alerts, String contactId, Look.Way way, Instant now);

  /// Each person's first look at each version in each way, first looks first, by alert.
  Map<UUID, List<Look>> firsts(Collection<UUID> alerts);

  /// When anybody last saw what these alerts say, in whatever version; by alert.
  Map<UUID, Instant> lastReadings(Collection<UUID> alerts);

  /// Writes down that somebody asked for what is hidden from them.
  void addAttempt(Alert alert, String contactId, Instant now);

  /// Such attempts since a moment, the newest first.
  List<Attempt> attempts(Instant since);
}
