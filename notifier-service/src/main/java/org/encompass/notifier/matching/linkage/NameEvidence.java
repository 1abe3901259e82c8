package org.encompass.notifier.matching.linkage;

import java.util.Arrays;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.index.NameDictionary;

/// Weighs the names of a child against those of a row.
final class NameEvidence {
  private static final Both NOTHING =
      new Both(GivenLevel.DIFFERENT, Double.NEGATIVE_INFINITY, NameLevel.DIFFERENT, 0);

  private final NameDictionary names;
  private final double pupils;
  private final double otherName;
  private final double otherFurtherNames;
  private final double givenPart;
  private final double familyPart;
  private final double swapped;

  NameEvidence(NameDictionary names, double pupils, Model model) {
    this.names = names;
    this.pupils = pupils;
    otherName = model.number("given.OTHER_NAME");
    otherFurtherNames = Bits.of(model.number("further.names.differ"));
    givenPart = model.number("given.PART");
    familyPart = model.number("family.PART");
    swapped = Bits.of(model.number("swapped"));
  }

  /// The levels of both names and what they are worth.
  record Both(GivenLevel given, double givenBits, NameLevel family, double familyBits) {
    double bits() {
      return givenBits + familyBits;
    }
  }

  Both weigh(Subject child, int[] given, int[] family) {
    var straight = straight(child, given, family);
    if (straight.given() == GivenLevel.DIFFERENT && straight.family() == NameLevel.DIFFERENT) {
      var crossed = crossed(child, given, family);
      if (crossed.bits() > straight.bits()) {
        return crossed;
      }
    }
    return straight;
  }

  private Both straight(Subject child, int[] given, int[] family) {
    var level = GivenLevel.MISSING;
    double bits = 0;
    if (!child.called().isEmpty() && given[0] != NameDictionary.NONE) {
      level = GivenLevel.DIFFERENT;
      bits = Double.NEGATIVE_INFINITY;
      for (var said : child.called()) {
        var found = said.level(given[0]);
        double worth = worth(said, found, given[0], givenPart);
        if (worth > bits) {
          level =
              found == NameLevel.ONE_EDIT && twoNames(said, given[0])
                  ? GivenLevel.ANOTHER_NAME
                  : GivenLevel.of(found);
          bits = worth;
        }
      }
      if (level.agrees() && furtherNamesDiffer(child, given)) {
        level = GivenLevel.OTHER_FURTHER_NAMES;
        bits = Math.min(bits, otherFurtherNames);
      } else if (level != GivenLevel.EXACT && calledByTheSecond(child, given)) {
        level = GivenLevel.VARIANT;
        bits = Math.max(bits, otherName(child, given));
      } else if (level != GivenLevel.EXACT) {
        double other = otherName(child, given);
        if (other > bits) {
          level = reordered(child, given) ? GivenLevel.REORDERED : GivenLevel.OTHER_NAME;
          bits = other;
        }
      }
    }
    var familyLevel = NameLevel.MISSING;
    double familyBits = 0;
    if (!child.family().isEmpty() && family[0] != NameDictionary.NONE) {
      familyBits = Double.NEGATIVE_INFINITY;
      for (var said : child.family()) {
        for (int number : family) {
          var found = said.level(number);
          double worth = worth(said, found, number, familyPart);
          if (worth > familyBits) {
            familyLevel = found;
            familyBits = worth;
          }
        }
      }
    }
    return new Both(level, bits, familyLevel, familyBits);
  }

  /// Children bear the one and the other: neither is a slip of somebody's pen.
  private boolean twoNames(SaidName said, int known) {
    return said.weights().established()
        && NameWeights.established(names.name(known), names.asGiven(known), pupils);
  }

  /// Both sides have further names and none of them agrees; or all that agrees is a name that
  /// goes before many: brothers, and twins, may all be Muhammad.
  private boolean furtherNamesDiffer(Subject child, int[] given) {
    if (given.length > 1 && !child.further().isEmpty()) {
      return child.further().stream()
          .noneMatch(
              name -> Arrays.stream(given, 1, given.length).anyMatch(n -> likely(name.level(n))));
    }
    return names.name(given[0]).generic();
  }

  /// "Hasan" of one side is "Muhammad Hasan" of the other.
  private boolean calledByTheSecond(Subject child, int[] given) {
    boolean known =
        given.length > 1
            && names.name(given[0]).generic()
            && child.called().getFirst().level(given[1]) == NameLevel.EXACT;
    return known
        || (!child.further().isEmpty()
            && child.called().getFirst().said().generic()
            && child.further().getFirst().level(given[0]) == NameLevel.EXACT);
  }

  private static boolean likely(NameLevel level) {
    return switch (level) {
      case EXACT, VARIANT, ONE_EDIT, PART, INITIAL -> true;
      case SIMILAR, DIFFERENT, MISSING -> false;
    };
  }

  private double worth(SaidName said, NameLevel level, int number, double part) {
    return level == NameLevel.PART
        ? Math.min(
            said.weights().bits(NameLevel.EXACT) + 6,
            NameWeights.part(part, share(said.said(), names.name(number))))
        : said.weights().bits(level);
  }

  /// How many pupils bear the rarest word that both names have.
  private double share(Name said, Name known) {
    return said.words().stream()
            .filter(known.words()::contains)
            .map(word -> names.id(new Name(word)))
            .mapToInt(id -> Math.max(names.asFamily(id), names.asGiven(id)))
            .min()
            .orElse(1)
        / pupils;
  }

  /// Two names at least, and all that were said are among those of the roll.
  private static boolean reordered(Subject child, int[] given) {
    return !child.further().isEmpty()
        && Arrays.stream(given).anyMatch(n -> child.called().getFirst().level(n) == NameLevel.EXACT)
        && child.further().stream()
            .allMatch(said -> Arrays.stream(given).anyMatch(n -> said.level(n) == NameLevel.EXACT));
  }

  /// A middle or preferred name of one side is the other side's name.
  private double otherName(Subject child, int[] given) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < given.length; i++) {
      for (var said : child.called()) {
        best = Math.max(best, other(said, given[i]));
      }
    }
    for (var said : child.further()) {
      best = Math.max(best, other(said, given[0]));
    }
    return best;
  }

  private double other(SaidName said, int number) {
    return said.level(number) == NameLevel.EXACT
        ? said.weights().elsewhere(otherName)
        : Double.NEGATIVE_INFINITY;
  }

  /// Whether it is the same name, a slip of the pen allowed: another one may be the twin's,
  /// exchanged.
  private boolean exchanged(SaidName said, NameLevel level, int known) {
    return level == NameLevel.EXACT || (level == NameLevel.ONE_EDIT && !twoNames(said, known));
  }

  /// Given and family name stand in each other's place.
  private Both crossed(Subject child, int[] given, int[] family) {
    if (child.calledAsFamily().isEmpty()
        || child.familyAsCalled().isEmpty()
        || given[0] == NameDictionary.NONE
        || family[0] == NameDictionary.NONE) {
      return NOTHING;
    }
    var asFamily = child.calledAsFamily().getFirst();
    var asCalled = child.familyAsCalled().getFirst();
    var familyLevel = asFamily.level(family[0]);
    var givenLevel = asCalled.level(given[0]);
    return familyLevel == NameLevel.DIFFERENT || givenLevel == NameLevel.DIFFERENT
        ? NOTHING
        : new Both(
            exchanged(asCalled, givenLevel, given[0]) ? GivenLevel.SWAPPED : GivenLevel.SIMILAR,
            swapped + worth(asCalled, givenLevel, given[0], givenPart),
            familyLevel,
            worth(asFamily, familyLevel, family[0], familyPart));
  }
}
