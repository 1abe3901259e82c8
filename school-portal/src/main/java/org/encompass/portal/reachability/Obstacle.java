package org.encompass.portal.reachability;

/// Why a school cannot be told by two people.
public enum Obstacle {
  /// Nobody on the list reads cases.
  NOBODY,
  /// One person does, and one is not enough.
  ONE,
  /// Never trained, or not for that day.
  UNTRAINED,
  /// Has not shown yet that mail arrives.
  UNVERIFIED,
  AWAY,
  /// Mail to the address is not being taken.
  BOUNCING
}
