package org.encompass.notifier.disclosure;

import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.lifecycle.Notification;

/// Tells the portal: an outbox row in the caller's transaction, content sealed for the portal
/// alone.
public interface Disclosures {
  /// The first disclosure of a notification.
  void issue(Notification notification, ChildCase child);

  /// New content; readers see what changed.
  void amend(Notification notification, ChildCase child);

  /// Another deadline, `hiddenFrom` or `remindOn`; the content stays.
  void update(Notification notification);

  /// Takes it back.
  void withdraw(Notification notification);

  /// Whether the child's newest state would disclose anything else than was disclosed last.
  boolean differs(Notification notification, ChildCase child);
}
