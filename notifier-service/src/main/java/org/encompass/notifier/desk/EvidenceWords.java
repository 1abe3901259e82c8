package org.encompass.notifier.desk;

import java.util.Locale;
import org.encompass.notifier.matching.linkage.FieldEvidence;
import org.encompass.notifier.matching.linkage.FieldEvidence.Field;

/// What a comparison says, as a police officer reads it. Public for this module's own sub-packages.
public final class EvidenceWords {
  private static final double NEARLY_CERTAIN = 0.99;
  private static final double LIKELY = 0.8;
  private static final double POSSIBLE = 0.2;
  private static final double LEAST_BITS = 0.05;

  /// How alike two values are.
  public enum Likeness {
    SAME("same"),
    ALIKE("similar"),
    DIFFERENT("different"),
    /// One side has none.
    UNKNOWN("");

    private final String word;

    Likeness(String word) {
      this.word = word;
    }

    /// Stands beside the value, so that nobody has to tell colours apart.
    public String word() {
      return word;
    }
  }

  public static Likeness likeness(FieldEvidence evidence) {
    return switch (evidence.level()) {
      case "SAME", "EXACT" -> Likeness.SAME;
      case "DIFFERENT" -> Likeness.DIFFERENT;
      case "MISSING" -> Likeness.UNKNOWN;
      default -> Likeness.ALIKE;
    };
  }

  /// "Date of birth agrees".
  public static String sentence(FieldEvidence evidence) {
    return field(evidence.field()) + " " + level(evidence.field(), evidence.level());
  }

  /// What is compared.
  public static String field(Field field) {
    return switch (field) {
      case GIVEN_NAME -> "Given name";
      case FAMILY_NAME -> "Family name";
      case DATE_OF_BIRTH -> "Date of birth";
      case SEX -> "Sex";
      case POSTCODE -> "Postcode";
      case ADDRESS -> "Address";
      case TELEPHONE -> "Telephone";
      case STATED_SCHOOL -> "School that the police were told";
      case UPN -> "Pupil number";
    };
  }

  private static String level(Field field, String level) {
    return switch (level) {
      case "SAME", "EXACT" -> "agrees";
      case "DIFFERENT" -> "differs";
      case "MISSING" -> "is not known on both sides";
      case "VARIANT" -> "is another form of the same name";
      case "ONE_EDIT" -> "differs by one " + (field == Field.POSTCODE ? "character" : "letter");
      case "OTHER_NAME" -> "agrees with another name of the pupil";
      case "ANOTHER_NAME" -> "differs by one letter and is another name, perhaps a twin’s";
      case "OTHER_FURTHER_NAMES" -> "agrees, but no further name does: perhaps a brother or sister";
      case "REORDERED" -> "agrees in another order";
      case "PART" -> "agrees in one part of a double name";
      case "INITIAL" -> "is an initial that fits";
      case "SIMILAR" -> field == Field.ADDRESS ? "is similar" : "sounds or looks alike";
      case "SWAPPED" ->
          field == Field.DATE_OF_BIRTH
              ? "agrees with day and month exchanged"
              : "stands where the family name should, and the other way about";
      case "ONE_DIGIT" -> "differs by one digit";
      case "TRANSPOSED" -> "agrees with two digits exchanged";
      case "TWO_PARTS" -> "agrees in two of day, month and year";
      case "YEAR_ONLY" -> "agrees in the year; the day looks made up";
      case "NEARLY_SAME" -> "nearly agrees";
      case "PARTLY" -> "agrees in part";
      case "SAME_STREET" -> "is in the same street";
      case "DISTRICT" -> "is of the same district";
      default -> Words.plain(level);
    };
  }

  /// "14.2 bits for", "3.1 bits against".
  public static String bits(double bits) {
    if (Math.abs(bits) < LEAST_BITS) {
      return "says nothing";
    }
    var size = String.format(Locale.UK, "%.1f", Math.abs(bits));
    var unit = "1.0".equals(size) ? " bit " : " bits ";
    return size + unit + (bits > 0 ? "for" : "against");
  }

  /// The tenths of bits that {@link #bits} shows; those against are negative.
  public static long tenths(double bits) {
    return Math.abs(bits) < LEAST_BITS
        ? 0
        : Math.round(Math.abs(bits) * 10) * (long) Math.signum(bits);
  }

  /// "Almost certain", "likely", ... of a probability.
  public static String likelihood(double probability) {
    if (probability >= NEARLY_CERTAIN) {
      return "Almost certain";
    }
    if (probability >= LIKELY) {
      return "Likely";
    }
    return probability >= POSSIBLE ? "Possible" : "Unlikely";
  }

  /// "94 %", never rounded up to certainty nor down to nothing.
  public static String percent(double probability) {
    if (probability >= 0.9999) {
      return "over 99.99 %";
    }
    if (probability >= 0.999) {
      return "over 99.9 %";
    }
    if (probability >= 0.99) {
      return "over 99 %";
    }
    return probability < 0.01 ? "under 1 %" : Math.round(probability * 100) + " %";
  }

  private EvidenceWords() {}
}
