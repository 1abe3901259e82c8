package org.encompass.notifier.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;

/// Finds by their shape numbers, names and dates that lead to a person or a place. Every quantifier
/// is bounded, so that the time stays in proportion to the text.
final class Identifying {
  /// "S47 2nd meeting" has none: no postcode is half in capitals, and there is no S47.
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)(?<![a-z0-9])"
              + "(?!(?:s47|(?-i:[A-Z]{1,2}[0-9][A-Z0-9]?))\\s{1,2}(?-i:1st|2nd|3rd|[4-9]th)(?!\\w))"
              + "[a-z]{1,2}[0-9][a-z0-9]?\\s{0,2}[0-9][abd-hjlnp-uw-z]{2}(?![a-z0-9])");

  /// Not a date, nor a time before one.
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\w+])(?!0?[0-9][.-][0-9]{1,2}[.-](?:19|20)[0-9]{2}(?![0-9]))"
              + "(?!0[0-9][0-5][0-9]\\s{1,3}[0-3]?[0-9][.-][01]?[0-9][.-](?:19|20)?[0-9]{2}(?![0-9]))"
              + "(?:\\+?44(?:[\\s().-]{0,3}[0-9]){9,11}|0(?:[\\s().-]{0,3}[0-9]){9,10})(?![0-9])");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)\\b(?:(?:occurrence|crime|reference|ref|log|cad|urn)"
              + "(?:\\s{1,3}(?:no|number|ref|reference|is))?"
              + "|(?:incident|case|custody)\\s{1,3}(?:no|number|ref|reference|log))"
              + "\\.?\\s{0,2}[:#-]?\\s{0,3}$");
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");

  /// After a dash between blanks a sentence may go on: there a name has a digit, dot or underscore
  /// in it, or ends the clause.
  private static final Pattern ONLINE =
      Pattern.compile(
          "(?i)(?<![\\w.+-])@[a-z0-9_][\\w.]{2,30}|(?<![\\w@])(?:https?://|www\\.)[^\\s]{1,200}"
              + "|(?<!\\w)(?:snapchat|snap|instagram|insta|tiktok|facebook|twitter|whatsapp|discord"
              + "|roblox)\\s{0,2}(?:(?:name|user(?:name)?|account|handle|id|tag)\\s{0,2})?"
              + "(?:(?:is|:|=|(?<!\\s)-)\\s{0,2}"
              + "(?!(?:where|how|what|why|when|who|not|used|being|the|his|her|their|also|now|still)(?!\\w))"
              + "[\\w.]{3,30}|-\\s{0,2}(?:(?=\\w{0,29}[0-9_.]\\w)[\\w.]{3,30}"
              + "|[\\w.]{3,30}(?=\\s{0,2}(?:[,;!?)]|\\R|$))))");
  private static final Pattern VEHICLE =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:[A-Z]{2}[0-9]{2}\\s?[A-Z]{3}|[a-z]{2}[0-9]{2}[a-z]{3}"
              + "|(?i:(?:reg(?:istration)?|index|vrm|plate)\\s{0,2}(?:no\\.?|number|mark|plate)?"
              + "\\s{0,2}(?:is|:)?\\s{0,2}(?:[a-z][0-9]{1,3}\\s?[a-z]{3}"
              + "|(?!(?:and|the|was|had|has|for|off|all)\\s)[a-z]{3}\\s?[0-9]{1,3}[a-z]?"
              + "|[a-z]{2}[0-9]{2}\\s?[a-z]{3})))(?![A-Za-z0-9])");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?<![0-9])(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)?"
              + "(?:\\s{1,3}of\\s{1,3}|\\s{0,2}[./-]\\s{0,2}|\\s{1,3})"
              + "(?<m>[0-9]{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})"
              + "(?:\\s{0,2}[.,/-]\\s{0,2}|\\s{1,3})(?<y>[0-9]{4}|[0-9]{2})"
              + "|(?<iy>[0-9]{4})-(?<im>[0-9]{2})-(?<id>[0-9]{2}))(?![0-9])");
  private static final Pattern BORN =
      Pattern.compile(
          "(?i)(?:\\bd\\.?o\\.?b\\b|date of birth|\\bborn\\b|\\bbirthday\\b|dyddiad geni"
              + "|\\bgan(?:ed|wyd)\\b)[^0-9]{0,12}$");
  private static final int LABEL = 28;
  private static final int NUMBER = 9;

  private final Set<LocalDate> birthdaysOfOthers;
  private final Optional<LocalDate> own;
  private final String team;

  /// @param others whose birthdays count anywhere; any other date only where it is called one
  Identifying(OthersInTheRecord others, Child child, IncidentMessage incident) {
    birthdaysOfOthers = others.birthdays();
    own = Optional.ofNullable(child.dateOfBirth());
    team = number(incident.contact().telephone());
  }

  List<MarkedPhrase> mark(FreeText text) {
    var marked = new ArrayList<MarkedPhrase>();
    mark(text, POSTCODE, Kind.POSTCODE, marked);
    mark(text, EMAIL, Kind.EMAIL_ADDRESS, marked);
    mark(text, ONLINE, Kind.ONLINE_NAME, marked);
    mark(text, VEHICLE, Kind.VEHICLE_REGISTRATION, marked);
    telephones(text, marked);
    dates(text, marked);
    return marked;
  }

  private static void mark(FreeText text, Pattern pattern, Kind kind, List<MarkedPhrase> marked) {
    var found = pattern.matcher(text.plain().text());
    while (found.find()) {
      marked.add(text.markPlain(kind, found.start(), found.end()));
    }
  }

  /// The number of the police's own team is told anyway.
  private void telephones(FreeText text, List<MarkedPhrase> marked) {
    var found = TELEPHONE.matcher(text.plain().text());
    while (found.find()) {
      if (!number(found.group()).equals(team) && !isReference(text.plain().text(), found)) {
        marked.add(text.markPlain(Kind.TELEPHONE, found.start(), found.end()));
      }
    }
  }

  /// Digits without a gap behind a word like "crime ref".
  private static boolean isReference(String text, Matcher number) {
    var before = text.substring(Math.max(0, number.start() - LABEL), number.start());
    return number.group().chars().allMatch(Character::isDigit) && REFERENCE.matcher(before).find();
  }

  private static String number(String telephone) {
    var digits = telephone.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - NUMBER));
  }

  private void dates(FreeText text, List<MarkedPhrase> marked) {
    var found = DATE.matcher(text.plain().text());
    while (found.find()) {
      var days = days(found);
      boolean anothers = days.stream().anyMatch(birthdaysOfOthers::contains);
      boolean said = isSaidToBeABirthday(text.plain().text(), found.start());
      if (anothers || (said && own.filter(days::contains).isEmpty())) {
        marked.add(text.markPlain(Kind.DATE_OF_BIRTH, found.start(), found.end()));
      }
    }
  }

  private static boolean isSaidToBeABirthday(String text, int start) {
    return BORN.matcher(text.substring(Math.max(0, start - LABEL), start)).find();
  }

  /// The days that may be meant: a year of two digits is of this century or of the last.
  private static List<LocalDate> days(Matcher date) {
    if (date.group("iy") != null) {
      return day(date.group("iy"), date.group("im"), date.group("id")).stream().toList();
    }
    var year = date.group("y");
    var years = year.length() == 2 ? List.of("19" + year, "20" + year) : List.of(year);
    return years.stream().flatMap(y -> day(y, date.group("m"), date.group("d")).stream()).toList();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      int number =
          Character.isDigit(month.charAt(0))
              ? Integer.parseInt(month)
              : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
