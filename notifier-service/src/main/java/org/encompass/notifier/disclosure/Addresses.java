package org.encompass.notifier.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;

/// Finds what looks like an address in free text. Every quantifier is bounded, so that the time
/// stays in proportion to the text.
final class Addresses {
  private static final Set<String> SURE_ENDINGS =
      Set.of(
          "street",
          "str",
          "st",
          "road",
          "rd",
          "avenue",
          "ave",
          "lane",
          "ln",
          "crescent",
          "cres",
          "gardens",
          "gdns",
          "terrace",
          "ct",
          "pl",
          "grove",
          "mews",
          "sq",
          "villas",
          "cottages",
          "croft",
          "wharf",
          "quay");

  /// Words of every day too: they count after a capital letter, or where somebody lives "at".
  private static final Set<String> OTHER_ENDINGS =
      Set.of(
          "close",
          "drive",
          "court",
          "way",
          "place",
          "walk",
          "hill",
          "square",
          "row",
          "view",
          "rise",
          "green",
          "park",
          "parade",
          "house",
          "flats",
          "buildings",
          "cottage",
          "heights",
          "brow",
          "bank",
          "meadow",
          "meadows",
          "field",
          "fields",
          "mount",
          "vale",
          "yard");

  /// What stands between a number and a street is none of these.
  private static final Set<String> NO_STREET =
      Set.of(
          "am",
          "pm",
          "hrs",
          "hours",
          "hour",
          "minutes",
          "minute",
          "mins",
          "seconds",
          "days",
          "day",
          "weeks",
          "week",
          "months",
          "month",
          "years",
          "year",
          "yr",
          "yrs",
          "miles",
          "metres",
          "yards",
          "children",
          "child",
          "officers",
          "officer",
          "police",
          "people",
          "adults",
          "males",
          "females",
          "times",
          "calls",
          "x",
          "and",
          "or",
          "was",
          "were",
          "is",
          "are",
          "had",
          "has",
          "from",
          "in",
          "into",
          "at",
          "to",
          "by",
          "with",
          "after",
          "before",
          "on",
          "for",
          "sat",
          "left",
          "attended",
          "outside",
          "inside",
          "near",
          "who",
          "when",
          "where",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Set<String> SMALL_WORDS =
      Set.of("the", "a", "an", "this", "that", "his", "her", "their", "our", "my", "old", "same");
  private static final Set<String> COURTS =
      Set.of("crown", "family", "county", "magistrates", "youth", "high", "supreme", "the");
  private static final Set<String> LIVES_AT =
      Set.of("at", "to", "from", "of", "address", "is", "lives", "no", "number", "yn", "i", "o");

  private static final int WORDS = 4;

  /// Of a house; more are a time of day.
  private static final int DIGITS = 3;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w:./£])(?<![0-9]-)[0-9]{1,4}[A-Za-z]?(?=[,\\s])");
  private static final Pattern NEXT_WORD = Pattern.compile("[,\\s]{1,4}([\\p{L}'’.-]{1,25})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}'’-])((?:\\p{Lu}[\\p{L}'’-]{1,25}\\s{1,4}){1,3})(?:Street|Road|Rd|Avenue|Lane"
              + "|Close|Drive|Crescent|Gardens|Terrace|Court|Place|Grove|Mews|Square|Villas"
              + "|Cottages?|Croft|Wharf|Quay|Heights)(?![\\p{L}])");
  private static final Pattern FLAT =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:flat|apartment|apt|fflat|caravan|chalet|carafán)\\s{1,4}"
              + "(?:(?:no\\.?|number)\\s{0,4})?[0-9]{1,4}[a-z]?(?!\\w)"
              + "(?!\\s{1,4}(?:times|metres|yards|miles|minutes|hours|days|weeks|months|years))");

  /// Rooms of the police, of hospitals and of schools are no home.
  private static final Pattern ROOM =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?<!interview\\s|meeting\\s|waiting\\s|family\\s|custody\\s)"
              + "room\\s{1,4}[0-9]{1,4}[a-z]?,?\\s{1,4}(?:at|in)(?!\\w)"
              + "(?!\\s{1,4}(?:the\\s{1,4})?(?:police|station|custody|hospital|school|court)(?!\\w))");
  private static final Pattern WELSH =
      Pattern.compile(
          "(?<![\\p{L}])(?:Heol|Stryd|Ffordd|Lôn|Maes|Clos|Rhodfa|Teras|Rhes)\\s{1,4}\\p{Lu}\\p{L}{1,25}");

  /// What begins many a Welsh street, a first name as well: it counts behind a number.
  private static final Pattern NUMBERED_WELSH =
      Pattern.compile(
          "(?<![\\w:./£])(?<![0-9]-)[0-9]{1,4}[A-Za-z]?[,\\s]{1,4}"
              + "(?:Bryn|Cae|Parc|Tan|Pen|Trem|Llys|Llwyn|Nant|Dôl|Dol|Erw|Glan|Gerddi)"
              + "(?:[\\s-]{1,3}(?:yr|y|ar|dan)){0,2}[\\s-]{1,3}\\p{Lu}\\p{L}{1,25}");

  static List<MarkedPhrase> mark(FreeText text) {
    var marked = new ArrayList<MarkedPhrase>();
    numbered(text, marked);
    var named = NAMED.matcher(text.plain().text());
    while (named.find()) {
      if (!isCourt(named.group(1), named.group())) {
        marked.add(text.markPlain(Kind.ADDRESS, named.start(), named.end()));
      }
    }
    for (var pattern : List.of(FLAT, ROOM, WELSH, NUMBERED_WELSH)) {
      var found = pattern.matcher(text.plain().text());
      while (found.find()) {
        marked.add(text.markPlain(Kind.ADDRESS, found.start(), found.end()));
      }
    }
    return marked;
  }

  private static void numbered(FreeText text, List<MarkedPhrase> marked) {
    var number = NUMBER.matcher(text.plain().text());
    while (number.find()) {
      int end = endOfStreet(text.plain().text(), number.start(), number.end());
      if (end > 0) {
        marked.add(text.markPlain(Kind.ADDRESS, number.start(), end));
      }
    }
  }

  private static int endOfStreet(String text, int start, int numberEnd) {
    var words = new ArrayList<String>();
    var word = NEXT_WORD.matcher(text).region(numberEnd, text.length());
    while (words.size() < WORDS && word.lookingAt()) {
      var plain = plain(word.group(1));
      if (!words.isEmpty() && isStreet(words, word.group(1), plain, text, start)) {
        return word.end(1);
      }
      if (NO_STREET.contains(plain)) {
        return -1;
      }
      words.add(plain);
      word.region(word.end(), text.length());
    }
    return -1;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }

  private static boolean isStreet(
      List<String> before, String ending, String plain, String text, int start) {
    if (before.equals(List.of("the"))) {
      return digits(text, start) <= DIGITS
          && (SURE_ENDINGS.contains(plain) || isPlace(ending, plain));
    }
    if (SMALL_WORDS.containsAll(before)) {
      return false;
    }
    return SURE_ENDINGS.contains(plain)
        || isPlace(ending, plain)
        || (OTHER_ENDINGS.contains(plain) && livesAt(text, start));
  }

  private static boolean isPlace(String ending, String plain) {
    return OTHER_ENDINGS.contains(plain) && capital(ending);
  }

  private static int digits(String text, int start) {
    int end = start;
    while (Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - start;
  }

  /// "Close" and not "CLOSE", which says nothing in a text of capitals.
  private static boolean capital(String word) {
    return Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
  }

  private static boolean livesAt(String text, int start) {
    var before = text.substring(Math.max(0, start - 12), start).strip();
    return LIVES_AT.contains(plain(before.substring(before.lastIndexOf(' ') + 1)));
  }

  private static boolean isCourt(String before, String whole) {
    var last = before.strip();
    last = plain(last.substring(last.lastIndexOf(' ') + 1)).replaceAll("['’]", "");
    return whole.endsWith("Court") && COURTS.contains(last);
  }

  private Addresses() {}
}
