package org.encompass.notifier.matching.lucene;

import java.util.Locale;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.lucene.Vocabulary.Group;
import org.jspecify.annotations.Nullable;

/// How old a school's pupils are, a year more or less.
record Ages(int youngest, int oldest) {
  private static final Ages ANY = new Ages(0, 25);

  /// From the register's ages, else its phase, else what the name says.
  static Ages of(RegisteredSchool school, Wording name) {
    var low = school.lowAge();
    var high = school.highAge();
    if (low != null && high != null) {
      return new Ages(low - 1, high + 1);
    }
    var byPhase = byPhase(school.phase());
    return byPhase == null ? byName(name) : byPhase;
  }

  boolean include(int age) {
    return age >= youngest && age <= oldest;
  }

  private static @Nullable Ages byPhase(@Nullable String phase) {
    return switch (phase == null ? "" : phase.toLowerCase(Locale.ROOT)) {
      case "nursery" -> new Ages(0, 6);
      case "primary" -> new Ages(2, 12);
      case "middle deemed primary", "middle deemed secondary" -> new Ages(7, 15);
      case "secondary" -> new Ages(10, 20);
      case "16 plus" -> new Ages(15, 25);
      default -> null;
    };
  }

  private static Ages byName(Wording name) {
    var phases = name.common(Group.PHASE);
    if (phases.size() != 1) {
      return ANY;
    }
    return switch (phases.iterator().next()) {
      case "nursery" -> new Ages(0, 6);
      case "infant", "lower" -> new Ages(2, 10);
      case "junior" -> new Ages(6, 12);
      case "primary" -> new Ages(2, 12);
      case "middle" -> new Ages(7, 15);
      case "secondary" -> new Ages(9, 20);
      case "sixth" -> new Ages(15, 25);
      default -> ANY;
    };
  }
}
