package org.encompass.notifier.domain;

/// Where one child at one school stands, least advanced first; WITHDRAWN is the end of it.
public enum NotificationState {
  HELD,
  SCHEDULED,
  TOLD,
  READ,
  ACKNOWLEDGED,
  WITHDRAWN
}
