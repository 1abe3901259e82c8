package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.encompass.notifier.domain.NotificationState;

/// What somebody wants to see of the board; empty texts and EVERYTHING leave nothing out.
/// Public for this module's own sub-packages.
///
/// @param force its code
/// @param stands how far notifications are
/// @param school a part of a school's name, or of its number
public record BoardFilter(String force, Stands stands, String school) {
  /// Leaves nothing out.
  public static final BoardFilter NONE = new BoardFilter("", Stands.EVERYTHING, "");

  public BoardFilter {
    force = force.strip();
    school = school.strip();
  }

  /// How far a notification is.
  public enum Stands {
    EVERYTHING("Everything", open -> true),
    NEEDS_PERSON("Needs a person now", open -> Concern.of(open.row, open.now).isPresent()),
    UNTOLD("Not told yet", open -> open.in(NotificationState.HELD, NotificationState.SCHEDULED)),
    UNREAD(
        "Told, not read",
        open -> open.in(NotificationState.TOLD, NotificationState.TOLD) && !open.row.done()),
    UNACKNOWLEDGED(
        "Read, not acknowledged",
        open -> open.in(NotificationState.READ, NotificationState.READ) && !open.row.done()),
    PASSED(
        "Past the deadline and not done",
        open -> !open.row.done() && !open.now.isBefore(open.row.deadline())),
    DONE("Acknowledged or telephoned", open -> open.row.done());

    private final String sentence;
    private final Predicate<Open> are;

    Stands(String sentence, Predicate<Open> are) {
      this.sentence = sentence;
      this.are = are;
    }

    /// In words.
    public String sentence() {
      return sentence;
    }
  }

  private record Open(BoardRow row, Instant now) {
    boolean in(NotificationState one, NotificationState other) {
      return row.state() == one || row.state() == other;
    }
  }

  /// Whether anything may be left out.
  public boolean narrows() {
    return !equals(NONE);
  }

  /// Whether this one is shown.
  boolean keeps(BoardRow row, String schoolName, Instant now) {
    return (force.isEmpty() || row.force().equals(force))
        && stands.are.test(new Open(row, now))
        && (school.isEmpty() || names(schoolName) || names(row.recipient()));
  }

  private boolean names(String text) {
    return text.toLowerCase(Locale.UK).contains(school.toLowerCase(Locale.UK));
  }
}
