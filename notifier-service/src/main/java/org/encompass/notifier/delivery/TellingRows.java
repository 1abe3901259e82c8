package org.encompass.notifier.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who is to be told about which notification. Public for this module's own sub-packages.
public interface TellingRows {
  /// Adds a row a contact; one that is there already stays as it is.
  ///
  /// @param occasion the notification's version it is about
  /// @return how many were new
  int add(
      UUID notificationId, Collection<String> contacts, Purpose purpose, int occasion, Instant due);

  /// Who was, or is to be, told about it.
  Set<String> contacts(UUID notificationId);

  /// Takes back the rows that no mail has settled yet.
  void cancel(UUID notificationId);

  /// Scheduled notifications that nobody is being told about: there was nobody to tell.
  List<UUID> untold(int limit);
}
