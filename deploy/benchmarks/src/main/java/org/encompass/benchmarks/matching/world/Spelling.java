package org.encompass.benchmarks.matching.world;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How names come out when they are heard at a door and typed in a hurry.
final class Spelling {
  /// What one hears, and what else it may be written as.
  private static final String[][] BY_EAR = {
    {"ph", "f"},
    {"f", "ph"},
    {"ck", "k"},
    {"c", "k"},
    {"k", "c"},
    {"ie", "y"},
    {"y", "ie"},
    {"ee", "ea"},
    {"ea", "ee"},
    {"ei", "ie"},
    {"ey", "y"},
    {"y", "ey"},
    {"ai", "ay"},
    {"ay", "ai"},
    {"ll", "l"},
    {"l", "ll"},
    {"nn", "n"},
    {"n", "nn"},
    {"tt", "t"},
    {"t", "tt"},
    {"ss", "s"},
    {"s", "ss"},
    {"rr", "r"},
    {"mm", "m"},
    {"bb", "b"},
    {"dd", "d"},
    {"pp", "p"},
    {"s", "z"},
    {"z", "s"},
    {"sz", "sh"},
    {"cz", "ch"},
    {"rz", "z"},
    {"w", "v"},
    {"ł", "w"},
    {"oo", "u"},
    {"ou", "u"},
    {"u", "oo"},
    {"ah", "a"},
    {"a", "ah"},
    {"th", "t"},
    {"gh", "g"},
    {"gh", ""},
    {"kh", "k"},
    {"q", "k"},
    {"dh", "d"},
    {"bh", "b"},
    {"aa", "a"},
    {"a", "e"},
    {"e", "a"},
    {"e", "i"},
    {"i", "e"},
    {"i", "y"},
    {"o", "u"},
    {"u", "o"},
    {"er", "ar"},
    {"or", "er"},
    {"mac", "mc"},
    {"mc", "mac"},
    {"x", "ks"},
    {"sch", "sh"},
    {"j", "g"},
    {"g", "j"},
    {"v", "f"},
    {"ff", "f"},
    {"ski", "sky"},
    {"wicz", "vich"},
    {"dd", "th"},
    {"wy", "wi"},
    {"gw", "qu"},
    {"siobhan", "shivaun"},
    {"aoife", "eefa"},
    {"niamh", "neave"},
    {"saoirse", "sersha"},
    {"caoimhe", "keeva"},
    {"sean", "shaun"},
    {"ae", "ay"},
    {"eigh", "ay"},
    {"leigh", "ley"},
    {"leigh", "lee"},
    {"ng", "n"},
    {"e'", "e"},
    {"ou", "ow"},
    {"aw", "or"},
    {"hn", "n"}
  };

  private static final Map<Character, String> BESIDE =
      Map.ofEntries(
          Map.entry('a', "qsz"),
          Map.entry('b', "vn"),
          Map.entry('c', "xv"),
          Map.entry('d', "sf"),
          Map.entry('e', "wr"),
          Map.entry('f', "dg"),
          Map.entry('g', "fh"),
          Map.entry('h', "gj"),
          Map.entry('i', "uo"),
          Map.entry('j', "hk"),
          Map.entry('k', "jl"),
          Map.entry('l', "ko"),
          Map.entry('m', "n"),
          Map.entry('n', "bm"),
          Map.entry('o', "ip"),
          Map.entry('p', "ol"),
          Map.entry('r', "et"),
          Map.entry('s', "ad"),
          Map.entry('t', "ry"),
          Map.entry('u', "yi"),
          Map.entry('v', "cb"),
          Map.entry('w', "qe"),
          Map.entry('x', "zc"),
          Map.entry('y', "tu"),
          Map.entry('z', "xa"));

  private static final Map<Character, String> STROKES =
      Map.of('ł', "l", 'Ł', "L", 'ø', "o", 'đ', "d");

  private final Names names;

  Spelling(Names names) {
    this.names = names;
  }

  /// The name with a mistake, always another one than it was.
  String mistaken(String name, Dice dice) {
    for (int tries = 0; tries < 20; tries++) {
      var other =
          switch (dice.weighted(new double[] {30, 40, 30})) {
            case 0 -> dice.of(names.spellings(name));
            case 1 -> byEar(name, dice);
            default -> typed(name, dice);
          };
      if (!other.equals(name) && !other.isBlank()) {
        return other;
      }
    }
    return name + name.charAt(name.length() - 1);
  }

  private static String byEar(String name, Dice dice) {
    var small = name.toLowerCase(Locale.UK);
    var possible = new ArrayList<String[]>();
    for (var rule : BY_EAR) {
      if (small.contains(rule[0])) {
        possible.add(rule);
      }
    }
    if (possible.isEmpty()) {
      return name;
    }
    var rule = dice.of(possible);
    int at = small.lastIndexOf(rule[0]);
    return capitals(small.substring(0, at) + rule[1] + small.substring(at + rule[0].length()));
  }

  private static String typed(String name, Dice dice) {
    if (name.length() < 3) {
      return name;
    }
    var text = new StringBuilder(name.toLowerCase(Locale.UK));
    int at = 1 + dice.below(text.length() - 1);
    char letter = text.charAt(at);
    switch (dice.below(4)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, letter);
      case 2 -> {
        text.setCharAt(at, text.charAt(at - 1));
        text.setCharAt(at - 1, letter);
      }
      default -> {
        var beside = BESIDE.getOrDefault(letter, "e");
        text.setCharAt(at, beside.charAt(dice.below(beside.length())));
      }
    }
    return capitals(text.toString());
  }

  private static String capitals(String name) {
    var text = new StringBuilder(name);
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      if (start) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
      start = " -'".indexOf(text.charAt(i)) >= 0;
    }
    return text.toString();
  }

  static String withoutAccents(String name) {
    boolean plain = name.chars().allMatch(c -> c < 128);
    if (plain) {
      return name;
    }
    var text = new StringBuilder();
    for (char c : Normalizer.normalize(name, Normalizer.Form.NFD).toCharArray()) {
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        text.append(STROKES.getOrDefault(c, String.valueOf(c)));
      }
    }
    return text.toString();
  }

  /// One name of a double-barrelled one; the name itself if it is none.
  static String half(String name, Dice dice) {
    var parts = List.of(name.split("-"));
    return parts.size() > 1 && parts.stream().allMatch(part -> part.length() > 2)
        ? dice.of(parts)
        : name;
  }
}
