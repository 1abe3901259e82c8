package org.encompass.notifier.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times and states as people say them, in London's time. Public for this module's own
/// sub-packages.
public final class Words {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter WITH_SECONDS =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.UK).withZone(LONDON);
  private static final int A_DAY_OF_HOURS = 48;

  /// "Mon 23 Nov 09:00".
  public static String time(@Nullable Instant at) {
    return at == null ? "" : DAY_AND_TIME.format(at);
  }

  /// "Mon 23 Nov 09:00:12".
  public static String exactTime(Instant at) {
    return WITH_SECONDS.format(at);
  }

  /// "08:15" if that is today, else "Tue 24 Nov 08:15".
  static String near(Instant at, Instant now) {
    return at.atZone(LONDON).toLocalDate().equals(now.atZone(LONDON).toLocalDate())
        ? TIME.format(at)
        : time(at);
  }

  /// "1 h 20 min left", "passed 5 min ago".
  public static String left(Instant deadline, Instant now) {
    return now.isBefore(deadline)
        ? length(Duration.between(now, deadline)) + " left"
        : "passed " + length(Duration.between(deadline, now)) + " ago";
  }

  /// The same of a clock that counts by the hour: "71 h 20 min left".
  public static String hoursLeft(Instant deadline, Instant now) {
    return now.isBefore(deadline)
        ? hours(Duration.between(now, deadline)) + " left"
        : "passed " + hours(Duration.between(deadline, now)) + " ago";
  }

  private static String hours(Duration duration) {
    return duration.toHours() + " h " + duration.toMinutesPart() + " min";
  }

  /// "3 days", "1 h 20 min", "12 min".
  public static String length(Duration duration) {
    if (duration.toHours() >= A_DAY_OF_HOURS) {
      return duration.toDays() + " days";
    }
    var minutes = duration.toMinutesPart() + " min";
    return duration.toHours() == 0 ? minutes : duration.toHours() + " h " + minutes;
  }

  /// Where a notification stands, in a sentence.
  public static String state(BoardRow row) {
    return switch (row.state()) {
      case HELD ->
          row.releaseAt() == null
              ? "Held: the force's feed is suspended"
              : "Held until " + time(row.releaseAt()) + because(row.reason());
      case SCHEDULED ->
          row.tellings() == 0 ? "Nobody told yet: no contact" : "Being told: no mail accepted yet";
      case TOLD -> row.byPhone() ? byPhone(row) : "Told " + time(row.toldAt()) + ", not read yet";
      case READ ->
          row.byPhone()
              ? byPhone(row) + ", read " + time(row.readAt())
              : "Read " + time(row.readAt()) + ", not acknowledged yet";
      case ACKNOWLEDGED -> "Acknowledged " + time(row.acknowledgedAt());
      case WITHDRAWN -> "Withdrawn" + because(row.reason());
    };
  }

  private static String byPhone(BoardRow row) {
    return "Told by telephone " + time(row.toldAt());
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "" : " (" + plain(reason) + ")";
  }

  /// A code as words: "NOT_ON_ROLL" is "not on roll".
  public static String plain(String code) {
    return code.toLowerCase(Locale.UK).replace('_', ' ');
  }

  private Words() {}
}
