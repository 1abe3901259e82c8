package org.encompass.notifier.delivery;

/// Why somebody is told. Public for this module's own sub-packages.
public enum Purpose {
  FIRST(Wording.NEWS),
  UPDATE(Wording.NEWS),
  HANDED_OVER(Wording.NEWS),
  /// It was sent into a holiday, which is over.
  REMINDER(Wording.NEWS),
  /// Nobody has read it.
  UNREAD(Wording.UNREAD),
  /// Nobody has read it: deputies are told as well.
  DEPUTY(Wording.DEPUTY),
  /// Nobody has read it: the head is told so.
  HEAD(Wording.HEAD),
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

  /// Whether it is worth a mail only as long as nobody has read the notification.
  public boolean onlyWhileUnread() {
    return switch (this) {
      case UNREAD, DEPUTY, HEAD -> true;
      case FIRST, UPDATE, HANDED_OVER, REMINDER, CORRECTION -> false;
    };
  }
}
