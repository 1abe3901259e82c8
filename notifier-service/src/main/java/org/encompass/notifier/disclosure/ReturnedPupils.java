package org.encompass.notifier.disclosure;

import org.encompass.notifier.lifecycle.Notification;

/// Takes back a child whom a school does not know: step 2 has to find another school.
public interface ReturnedPupils {
  /// In the caller's transaction; the notification is withdrawn already, its deadline stays.
  void returned(Notification notification, String contactId);
}
