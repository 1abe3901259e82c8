package org.encompass.notifier.desk.report;

import java.time.Instant;
import org.encompass.notifier.desk.ClosingReason;
import org.jspecify.annotations.Nullable;

/// Something that had its deadline on the day: a child at a school, a child about whom nobody has
/// decided, or a record that was put aside. It names nobody.
///
/// @param id of the notification, child or record
/// @param recipient urn or LA:code; empty while nobody knows
/// @param force empty where none can be read from a record
/// @param met null until judged
/// @param toldAt when anybody at the school first knew of it
/// @param doneAt acknowledged or telephoned
/// @param addressed whether there was anybody to tell
/// @param live whether it still stands: not taken back, decided on or dismissed
/// @param closed why a person closed it untold
public record DayRow(
    Kind kind,
    String id,
    String recipient,
    String force,
    String reference,
    Instant deadline,
    boolean lateOnArrival,
    @Nullable Boolean met,
    @Nullable Instant toldAt,
    @Nullable Instant readAt,
    @Nullable Instant doneAt,
    boolean addressed,
    boolean held,
    boolean live,
    @Nullable ClosingReason closed) {

  /// What it is.
  public enum Kind {
    NOTIFICATION,
    REVIEW,
    RECORD
  }

  boolean missed() {
    return Boolean.FALSE.equals(met);
  }

  /// Whether somebody must still do something about it.
  boolean open() {
    return live && doneAt == null;
  }

  boolean toldInTime() {
    return toldAt != null && toldAt.isBefore(deadline);
  }
}
