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

  /// Who was, or is to be, told about it; not those to whom no mail could be delivered, nor a head,
  /// who does not hear of it in particular.
  Set<String> contacts(UUID notificationId);

  /// What each contact was, or is to be, told; without what was taken back or refused.
  List<SoFar> soFar(UUID notificationId);

  /// What waits is sent in the order of the deadlines, and this is another one.
  void deadlineMoved(UUID notificationId, Instant deadline);

  /// Who was told by mail, or of whom nobody knows whether they were: an attempt was taken, ended
  /// UNKNOWN, whatever came of the next one, or is on its way.
  Set<String> perhapsTold(UUID notificationId);

  /// Takes back all that these contacts were or are to be told about it.
  void cancel(UUID notificationId, Collection<String> contacts);

  /// The mail was refused for good: nobody was told by it.
  ///
  /// @return whether it was more than a first telling, and nobody else is told of the same
  boolean cancelMail(UUID notificationId, UUID mailId);

  /// The contact opened that version in the portal: no mail about it, or about an earlier one, has
  /// to reach them any more.
  void seen(UUID notificationId, String contactId, int version);

  /// To whom the last mail about it was refused for good.
  Set<String> refused(UUID notificationId);

  /// Takes back the rows that no mail has settled yet.
  void cancel(UUID notificationId);

  /// Notifications that nobody was told about and nobody is being told about: there was nobody to
  /// tell, or only people from whom they are hidden now. Without those of `except`.
  List<UUID> untold(Collection<UUID> except, int limit);
}
