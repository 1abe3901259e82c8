package org.encompass.notifier.incidents;

/// Where a child stands before, beside or after its notifications.
public enum ChildState {
  /// Accepted; no school was looked for yet.
  RECEIVED,
  /// A person decides.
  IN_REVIEW,
  /// Nobody is told, for a reason of the rules (age, policy).
  OUT_OF_SCOPE,
  /// Where the child stands is said by its notifications.
  ROUTED,
  /// Removed by an amendment, or the incident was withdrawn.
  WITHDRAWN
}
