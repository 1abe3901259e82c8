package org.encompass.notifier.keys;

import java.util.UUID;

/// Whose details a data key seals, and what is forgotten with it.
public record Subject(String key) {
  /// An incident with all its children.
  public static Subject incident(UUID incidentId) {
    return new Subject("incident/" + incidentId);
  }

  /// A school's (or an authority's) contacts and its roll, by the key it has on the schools topic.
  public static Subject school(String urn) {
    return new Subject("school/" + urn);
  }

  /// A record that was put aside.
  public static Subject quarantine(UUID quarantineId) {
    return new Subject("quarantine/" + quarantineId);
  }

  /// Why a breach was, or was not, reported.
  public static Subject breach(UUID notificationId) {
    return new Subject("breach/" + notificationId);
  }

  /// Why a force's feed was to be stopped.
  public static Subject suspension(UUID suspensionId) {
    return new Subject("suspension/" + suspensionId);
  }

  /// A desk account's second factor.
  public static Subject desk(UUID accountId) {
    return new Subject("desk/" + accountId);
  }
}
