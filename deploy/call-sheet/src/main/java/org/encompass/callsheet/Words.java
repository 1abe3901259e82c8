package org.encompass.callsheet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.encompass.schemas.callsheet.CallSheet;

/// Times as people say them, in London's time.
final class Words {
  static final String RULE =
      "Say that a notification waits in the portal, and its reference. Never say which child.";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final int HOUR = 60;

  /// "Mon 23 Nov 08:40".
  static String time(Instant at) {
    return TIME.format(at);
  }

  /// "18 min", "3 h 5 min".
  static String length(Duration duration) {
    return minutes(duration.toMinutes());
  }

  /// "18 min left", "5 min too late".
  static String left(CallSheet.Line line, Instant now) {
    return minutes(line.minutes(now)) + (line.passed(now) ? " too late" : " left");
  }

  /// What stands on top of every sheet.
  static String head(CallSheet sheet, Instant now) {
    return "Written %s, %s ago; minutes counted at %s. %d references."
        .formatted(
            time(sheet.writtenAt()),
            length(Duration.between(sheet.writtenAt(), now)),
            time(now),
            sheet.size());
  }

  private static String minutes(long minutes) {
    return minutes < HOUR ? minutes + " min" : minutes / HOUR + " h " + minutes % HOUR + " min";
  }

  private Words() {}
}
