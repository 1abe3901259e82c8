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
          "cottages");

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
          "buildings");

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
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w:./£-])[0-9]{1,4}[A-Za-z]?(?=[,\\s])");
  private static final Pattern NEXT_WORD = Pattern.compile("[,\\s]{1,4}([\\p{L}'’.-]{1,25})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}'’-])((?:\\p{Lu}[\\p{L}'’-]{1,25}\\s{1,4}){1,3})(?:Street|Road|Rd|Avenue|Lane"
              + "|Close|Drive|Crescent|Gardens|Terrace|Court|Place|Grove|Mews|Square|Villas"
              + "|Cottages)(?![\\p{L}])");
  private static final Pattern FLAT =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:flat|apartment|apt|fflat)\\s{1,4}[0-9]{1,4}[a-z]?(?!\\w)");
  private static final Pattern WELSH =
      Pattern.compile(
          "(?<![\\p{L}])(?:Heol|Stryd|Ffordd|Lôn|Maes|Clos|Rhodfa|Teras|Rhes)\\s{1,4}\\p{Lu}\\p{L}{1,25}");

  static List<MarkedPhrase> mark(FreeText text) {
    var marked = new ArrayList<MarkedPhrase>();
    numbered(text, marked);
    var named = NAMED.matcher(text.text());
    while (named.find()) {
      if (!isCourt(named.group(1), named.group())) {
        marked.add(text.mark(Kind.ADDRESS, named.start(), named.end(), ""));
      }
    }
    for (var pattern : List.of(FLAT, WELSH)) {
      var found = pattern.matcher(text.text());
      while (found.find()) {
        marked.add(text.mark(Kind.ADDRESS, found.start(), found.end(), ""));
      }
    }
    return marked;
  }

  private static void numbered(FreeText text, List<MarkedPhrase> marked) {
    var number = NUMBER.matcher(text.text());
    while (number.find()) {
      int end = endOfStreet(text.text(), number.start(), number.end());
      if (end > 0) {
        marked.add(text.mark(Kind.ADDRESS, number.start(), end, ""));
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
    if (SMALL_WORDS.containsAll(before)) {
      return false;
    }
    return SURE_ENDINGS.contains(plain)
        || (OTHER_ENDINGS.contains(plain) && (capital(ending) || livesAt(text, start)));
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
