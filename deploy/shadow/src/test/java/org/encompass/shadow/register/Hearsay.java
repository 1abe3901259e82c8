package org.encompass.shadow.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// How an officer may write down a school that a family named: seeded, and written without a look
/// at the words that matching knows.
final class Hearsay {
  /// What is said of where the school is.
  enum Where {
    TOWN,
    AUTHORITY,
    WITHIN_THE_NAME,
    NOTHING
  }

  private final Random random;

  Hearsay(long seed) {
    random = new Random(seed);
  }

  StatedSchool of(RegisteredSchool school, Where where) {
    var name = name(school.name());
    return switch (where) {
      case TOWN -> new StatedSchool(null, name, school.town());
      case AUTHORITY -> new StatedSchool(null, name, school.laName());
      case WITHIN_THE_NAME -> new StatedSchool(null, name + " " + school.town(), null);
      case NOTHING -> new StatedSchool(null, name, null);
    };
  }

  private String name(String registered) {
    var name = registered;
    if (one(2)) {
      name = name.replaceAll(",.*| \\(.*\\)", "");
    }
    if (one(2)) {
      name = faith(name);
    }
    if (one(2)) {
      name = shorter(name);
    }
    if (one(3)) {
      name = name.replaceAll("(?i)\\b(voluntary|aided|controlled|community|endowed)\\b ?", "");
    }
    if (one(3)) {
      name = name.replaceFirst("(?i) (school|academy)$", "");
    }
    if (one(6)) {
      name = name.replaceFirst("(?i)^(st\\.?|saint) ", "");
    } else if (one(4)) {
      name = name.replaceFirst("(?i)^(st\\.?|saint) ", one(2) ? "St. " : "Saint ");
    }
    if (one(2)) {
      name = name.replaceAll("['’]", "");
    }
    if (one(4)) {
      name =
          one(2)
              ? name.toUpperCase(java.util.Locale.ROOT)
              : name.toLowerCase(java.util.Locale.ROOT);
    }
    if (one(6)) {
      name = mistype(name);
    }
    return name.isBlank() ? registered : name.strip();
  }

  private String faith(String name) {
    var english = List.of("CE", "C of E", "C.E.", "CofE", "Church of England", "");
    var roman = List.of("RC", "R.C.", "Catholic", "Roman Catholic", "");
    return name.replaceAll("(?i)\\b(church of england|c of e|cofe|ce)\\b", pick(english))
        .replaceAll("(?i)\\b(roman catholic|catholic|rc)\\b", pick(roman));
  }

  private String shorter(String name) {
    return name.replaceAll("(?i)\\bprimary\\b", pick(List.of("Prim", "Primary", "Pri", "primary")))
        .replaceAll("(?i)\\bjunior\\b", pick(List.of("Jnr", "Jun", "Junior")))
        .replaceAll("(?i)\\binfants?\\b", pick(List.of("Inf", "Infants", "Infant")))
        .replaceAll("(?i)\\bacademy\\b", pick(List.of("Acad", "School", "Academy")))
        .replaceAll("(?i)\\bschool\\b", pick(List.of("Sch", "School", "")))
        .replaceAll("(?i)\\band\\b", pick(List.of("&", "and")))
        .replaceAll("(?i)\\bsecondary\\b", pick(List.of("Sec", "Secondary", "High")))
        .replaceAll("(?i) +", " ");
  }

  /// A letter too many, too few, another, or two exchanged, in a longer word.
  private String mistype(String name) {
    var at = new ArrayList<Integer>();
    for (int i = 1; i + 1 < name.length(); i++) {
      if (Character.isLetter(name.charAt(i - 1))
          && Character.isLetter(name.charAt(i))
          && Character.isLetter(name.charAt(i + 1))) {
        at.add(i);
      }
    }
    if (at.isEmpty()) {
      return name;
    }
    int i = at.get(random.nextInt(at.size()));
    var before = name.substring(0, i);
    var after = name.substring(i + 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + after;
      case 2 -> before + letter + name.charAt(i) + after;
      default -> before + after.charAt(0) + name.charAt(i) + after.substring(1);
    };
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
