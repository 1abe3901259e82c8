package org.encompass.portal.calendar;

import static java.util.regex.Pattern.compile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encompass.schemas.SchoolMessage.ClosedKind;

/// What an event's title says about pupils. Titles alone decide: a feed's categories come from the
/// program that wrote it, and call St Patrick's Day a holiday. In doubt pupils come, because a
/// school that is told too early is told, and one that is told too late is not.
public enum Meaning {
  HOLIDAY,
  INSET,
  /// Closed for another reason.
  CLOSED,
  BANK_HOLIDAY,
  /// It speaks of a closure and of something else: "School breaks up for half term".
  UNSURE,
  /// It says nothing about whether pupils come.
  NOTHING;

  private static final Pattern HOLIDAYS =
      compile(
          "\\b(half ?terms?|hanner"
              + " tymor|holidays?|hols|gwyliaur?|vacation|(christmas|easter|summer|spring|autumn|winter|october|february|may|whitsun|mid"
              + " ?term|term) break)\\b");
  private static final Pattern BANK =
      compile(
          "\\b((bank|public) holidays?|gwyl (y )?banc|good friday|easter monday|may day|boxing day"
              + "|christmas day|new years? day|new year s day|dydd nadolig|dydd calan)\\b");
  private static final Pattern INSETS =
      compile(
          "\\b(inset|in set days?|(staff|teacher) (training|development)|training"
              + " days?|professional development|(pd|cpd|baker|staff) days?|(non|no)"
              + " (pupils?|students?)( days?)?|(pupil|student) free|staff only|hms|hyfforddiant"
              + " mewn swydd)\\b");
  private static final Pattern CLOSURES =
      compile(
          "^closed$|^ar gau$|\\b((school|academy|college|nursery|ysgol) (is |will be )?(closed|ar"
              + " gau)|closed (to|for) (all )?(pupils|students|children)|no school|occasional"
              + " days?|(school|academy) closure|closure days?)\\b");
  private static final Pattern SOMETHING_ELSE =
      compile(
          "\\b(clubs?|camps?|homework|newsletters?|disco|fa(i|y)re?|fete|party|parties|trips?|visits?"
              + "|assembly|concert|performance|show|play|parents?|evening|meetings?|menu|lunch|breakfast|booster|revision|catch"
              + " up|break(s|ing)? up|(last|first|final) (days?|week)|back|returns?|re"
              + " ?opens?|open|starts?|begins?|ends?|end of|finish(es)?|closes|closing|early|half"
              + " day|twilight|nativity|deadline|due|bookings?|forms?|payments?|activities|challenge"
              + "|projects?|competition|reading|before|after|service|mass|celebrations?|not|weekend|not"
              + " closed|tbc|\\d+ ?(am|pm)|clwb|disgo|parti|cyngerdd|taith|cyn|ar"
              + " ol|dechrau|diwedd)\\b");

  /// What a title means, in English or Welsh.
  public static Meaning of(String title) {
    var words = plain(title);
    var closure = closure(words);
    return closure != NOTHING && SOMETHING_ELSE.matcher(words).find() ? UNSURE : closure;
  }

  private static Meaning closure(String words) {
    if (INSETS.matcher(words).find()) {
      return INSET;
    }
    if (BANK.matcher(words).find()) {
      return BANK_HOLIDAY;
    }
    if (HOLIDAYS.matcher(words).find()) {
      return HOLIDAY;
    }
    return CLOSURES.matcher(words).find() ? CLOSED : NOTHING;
  }

  /// Small letters without accents, a single space between words.
  static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /// What it is in an entry, if pupils stay away.
  Optional<ClosedKind> kind() {
    return switch (this) {
      case HOLIDAY -> Optional.of(ClosedKind.HOLIDAY);
      case INSET -> Optional.of(ClosedKind.INSET);
      case CLOSED, BANK_HOLIDAY -> Optional.of(ClosedKind.OTHER);
      case UNSURE, NOTHING -> Optional.empty();
    };
  }

  /// Whether it shows that somebody keeps the term dates of that time. Bank holidays repeat for
  /// ever by themselves, and one day closed says nothing of the next holiday.
  boolean showsCare() {
    return this == HOLIDAY || this == INSET;
  }
}
