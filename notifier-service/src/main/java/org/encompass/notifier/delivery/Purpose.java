package org.encompass.notifier.delivery;

/// Why somebody is told. Public for this module's own sub-packages.
public enum Purpose {
  FIRST(Wording.NEWS),
  UPDATE(Wording.NEWS),
  HANDED_OVER(Wording.NEWS),
  REMINDER(Wording.NEWS),
  /// It was taken back.
  CORRECTION(Wording.CORRECTION);

  private final Wording wording;

  Purpose(Wording wording) {
    this.wording = wording;
  }

  /// What its mail says.
  public Wording wording() {
    return wording;
  }
}
