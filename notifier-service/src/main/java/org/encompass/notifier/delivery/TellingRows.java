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

  /// Who was, or is to be, told about it; not those to whom no mail could be delivered.
  Set<String> contacts(UUID notificationId);

  /// Takes back all that these contacts were or are to be told about it.
  void cancel(UUID notificationId, Collection<String> contacts);

  /// The mail was refused for good: nobody was told by it.
  void cancelMail(UUID notificationId, UUID mailId);

  /// To whom the last mail about it was refused for good.
  Set<String> refused(UUID notificationId);

  /// Takes back the rows that no mail has settled yet.
  void cancel(UUID notificationId);

  /// Notifications that nobody was told about and nobody is being told about: there was nobody to
  /// tell, or only people from whom they are hidden now. Without those of `except`.
  List<UUID> untold(Collection<UUID> except, int limit);
}
