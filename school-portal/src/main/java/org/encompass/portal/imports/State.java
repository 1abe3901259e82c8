package org.encompass.portal.imports;

import java.util.EnumSet;
import java.util.Set;

/// Where a job stands. Every step from one to the next is taken in the job's row, and only if the
/// row still says what the one who steps believes: whoever comes second is too late.
public enum State {
  /// Waits to be looked at.
  ASKED,
  /// Is being looked at.
  CHECKING,
  /// Somebody has to say which column is which.
  UNCLEAR,
  /// Can be put into force; waits for somebody to say so.
  READY,
  /// Is to be put into force, as soon as no other import runs.
  QUEUED,
  /// Is being put into force.
  APPLYING,
  /// Is in force.
  APPLIED,
  /// Nothing of it could be brought in; nothing was changed.
  REFUSED,
  /// Somebody let go of it; nothing was changed.
  DROPPED,
  /// Nobody said anything for too long; nothing was changed.
  EXPIRED,
  /// A part of ours failed. If that was while it was put into force, some of it may be.
  FAILED,
  /// The process that had the file is gone. If that was while it was put into force, some of it
  /// may be.
  LOST;

  /// Those in which the file is still held.
  public static final Set<State> OPEN =
      Set.copyOf(EnumSet.of(ASKED, CHECKING, UNCLEAR, READY, QUEUED, APPLYING));

  /// Those that somebody's word ends.
  public static final Set<State> CAN_BE_DROPPED =
      Set.copyOf(EnumSet.of(ASKED, CHECKING, UNCLEAR, READY, QUEUED));

  /// Whether somebody's word ends it.
  public boolean canBeDropped() {
    return CAN_BE_DROPPED.contains(this);
  }

  /// Whether something is under way by itself.
  public boolean working() {
    return switch (this) {
      case ASKED, CHECKING, QUEUED, APPLYING -> true;
      case UNCLEAR, READY, APPLIED, REFUSED, DROPPED, EXPIRED, FAILED, LOST -> false;
    };
  }
}
