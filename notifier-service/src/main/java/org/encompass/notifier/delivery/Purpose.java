package org.encompass.notifier.delivery;

/// Why somebody is told. Public for this module's own sub-packages.
public enum Purpose {
  FIRST,
  UPDATE,
  HANDED_OVER,
  REMINDER
}
