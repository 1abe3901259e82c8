package org.encompass.notifier.delivery;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.lifecycle.Notification;

/// Asks for people to be told. Only writes down who, in the caller's transaction; the mail goes
/// once the disclosure has left the outbox.
public interface Telling {
  /// Tells a school's leads, or its deputies where no lead can be reached, or all officers of an
  /// authority. Where nobody can be reached the desk sees it at once.
  void tellAtOnce(Notification notification, Instant now);

  /// Tells those who were told before that there is something new, if anybody has read it yet; who
  /// has not will read the new state anyway.
  void tellUpdate(Notification notification, Instant now);

  /// Brings it back to those who were told, on the first morning after a holiday; where none of
  /// them can be reached any more, to whom it would be told now.
  void remind(Notification notification, Instant now);

  /// Takes the telling from contacts who must not see the case any more, and tells others instead;
  /// does nothing where none of them was told.
  void hide(Notification notification, Instant now);

  /// The school's list is a new one: where nobody could be told, all of it is tried again.
  void tryNewList(Notification notification, Instant now);

  /// Its deadline is another one: what waits to be told goes by that.
  void deadlineMoved(Notification notification);

  /// Tells the colleague to whom a key adult handed the notification over.
  void handOver(Notification notification, String toContactId, Instant now);

  /// It was taken back: those who were told of it by mail, or perhaps were, and those who opened it
  /// hear that something is withdrawn.
  void correctAll(Notification withdrawn, Set<String> openedBy, Instant now);

  /// The same for a contact of whom it is known only now that they opened it, or were told. Nobody
  /// hears it twice.
  void correct(Notification withdrawn, String contactId, Instant now);

  /// A contact opened that version in the portal, whatever became of the mail about it.
  void seen(UUID notificationId, String contactId, int version);

  /// Takes back what has not been sent yet.
  void cancel(UUID notificationId);
}
