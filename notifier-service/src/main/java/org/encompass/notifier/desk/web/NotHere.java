package org.encompass.notifier.desk.web;

/// There is no such page for this person.
class NotHere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotHere() {
    super(null, null, false, false);
  }
}
