package org.encompass.portal.roll.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encompass.portal.files.Days;
import org.encompass.portal.imports.Findings;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.wire.UpnCheck;
import org.jspecify.annotations.Nullable;

/// Reads one row value by value, and remembers whether all of it was good. No finding quotes
/// one.
final class RowReader {
  static final int NAME = 100;
  static final int LINE = 200;
  static final int TELEPHONE = 40;
  static final int YEAR_GROUP = 20;
  private static final int FORMER_NAMES = 10;
  // Nobody on a roll was born before this, and the contract has no earlier year.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final Pattern URN = Pattern.compile("[0-9]{6}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}|ZZ99 3VZ");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Map<String, Optional<Sex>> SEXES =
      Map.ofEntries(
          Map.entry("f", Optional.of(Sex.F)),
          Map.entry("female", Optional.of(Sex.F)),
          Map.entry("girl", Optional.of(Sex.F)),
          Map.entry("2", Optional.of(Sex.F)),
          Map.entry("m", Optional.of(Sex.M)),
          Map.entry("male", Optional.of(Sex.M)),
          Map.entry("boy", Optional.of(Sex.M)),
          Map.entry("1", Optional.of(Sex.M)),
          Map.entry("x", Optional.of(Sex.X)),
          // "Not known" and "not specified" of ISO 5218 and of the school census.
          Map.entry("u", Optional.empty()),
          Map.entry("0", Optional.empty()),
          Map.entry("9", Optional.empty()));
  // Our words, and the codes of the school census.
  private static final Map<String, Enrolment> ENROLMENTS =
      Map.of(
          "main", Enrolment.MAIN,
          "subsidiary", Enrolment.SUBSIDIARY,
          "guest", Enrolment.GUEST,
          "c", Enrolment.MAIN,
          "m", Enrolment.MAIN,
          "f", Enrolment.MAIN,
          "o", Enrolment.MAIN,
          "s", Enrolment.SUBSIDIARY,
          "g", Enrolment.GUEST);

  private final PupilRow row;
  private final Findings findings;
  private final Findings optional;
  private boolean good = true;

  /// @param optional where a value goes that cannot be read and need not be there
  RowReader(PupilRow row, Findings findings, Findings optional) {
    this.row = row;
    this.findings = findings;
    this.optional = optional;
  }

  /// Whether nothing stands against the row so far.
  boolean isGood() {
    return good;
  }

  /// @param said for the file as a whole
  String urn(@Nullable String said) {
    var text = said == null ? row.text(Field.URN) : said;
    if (text == null) {
      wrong(Field.URN, "VALUE_MISSING");
    } else if (!URN.matcher(text).matches()) {
      wrong(Field.URN, "URN_FORM");
    }
    return text == null ? "" : text;
  }

  /// A name that must be there.
  String name(Field field) {
    var text = row.text(field);
    if (text == null) {
      wrong(field, "VALUE_MISSING");
      return "";
    }
    if (text.length() > NAME) {
      wrong(field, "VALUE_TOO_LONG");
    } else if (hasControls(text)) {
      wrong(field, "CONTROL_CHARACTER");
    }
    return text;
  }

  @Nullable LocalDate birth(LocalDate today) {
    if (row.text(Field.DATE_OF_BIRTH) == null) {
      wrong(Field.DATE_OF_BIRTH, "VALUE_MISSING");
      return null;
    }
    var day = required(Field.DATE_OF_BIRTH);
    if (day != null && (day.isAfter(today) || day.isBefore(EARLIEST))) {
      wrong(Field.DATE_OF_BIRTH, "BIRTH_OUT_OF_RANGE");
    }
    return day;
  }

  private @Nullable LocalDate required(Field field) {
    var day = Days.read(row.text(field));
    if (day.isEmpty()) {
      wrong(field, "DATE_UNREADABLE");
    }
    return day.orElse(null);
  }

  Optional<LocalDate> day(Field field) {
    var text = row.text(field);
    if (text == null) {
      return Optional.empty();
    }
    var day = Days.read(text).filter(one -> !one.isBefore(EARLIEST) && one.getYear() < 2200);
    if (day.isEmpty()) {
      pass(field, "DATE_UNREADABLE");
    }
    return day;
  }

  void inOrder(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      wrong(Field.TO, "PERIOD_REVERSED");
    }
  }

  @Nullable String upn() {
    var text = row.text(Field.UPN);
    if (text == null) {
      return null;
    }
    var upn = text.toUpperCase(Locale.ROOT);
    if (!UpnCheck.holds(upn)) {
      pass(Field.UPN, UpnCheck.hasForm(upn) ? "UPN_LETTER" : "UPN_FORM");
      return null;
    }
    return upn;
  }

  /// The school's own id; null if there is none, or if it is the pupil's number: that is for
  /// schools and authorities, and not for the key of a topic.
  @Nullable String pupilId(@Nullable String upn) {
    var text = row.text(Field.PUPIL_ID);
    if (text == null || text.equalsIgnoreCase(upn)) {
      return null;
    }
    if (!ID.matcher(text).matches()) {
      wrong(Field.PUPIL_ID, "PUPIL_ID_FORM");
    }
    return text;
  }

  /// A line of text that may be there.
  @Nullable String line(Field field, int longest) {
    var text = row.text(field);
    if (text == null) {
      return null;
    }
    if (text.length() > longest || hasControls(text)) {
      pass(field, text.length() > longest ? "VALUE_TOO_LONG" : "CONTROL_CHARACTER");
      return null;
    }
    return text;
  }

  @Nullable List<String> formerNames() {
    var text = row.text(Field.FORMER_FAMILY_NAMES);
    if (text == null) {
      return null;
    }
    var names =
        Arrays.stream(text.split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    boolean tooMuch =
        names.size() > FORMER_NAMES || names.stream().anyMatch(name -> name.length() > NAME);
    if (tooMuch || hasControls(text)) {
      pass(Field.FORMER_FAMILY_NAMES, tooMuch ? "VALUE_TOO_LONG" : "CONTROL_CHARACTER");
      return null;
    }
    return names.isEmpty() ? null : names;
  }

  @Nullable Sex sex() {
    var text = row.text(Field.SEX);
    if (text == null) {
      return null;
    }
    var sex = SEXES.get(text.toLowerCase(Locale.ROOT));
    if (sex == null) {
      pass(Field.SEX, "SEX_UNKNOWN");
      return null;
    }
    return sex.orElse(null);
  }

  @Nullable String postcode() {
    var text = row.text(Field.POSTCODE);
    if (text == null) {
      return null;
    }
    var plain = SPACE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    int inward = Math.max(0, plain.length() - 3);
    var postcode = plain.substring(0, inward) + " " + plain.substring(inward);
    if (!POSTCODE.matcher(postcode).matches()) {
      pass(Field.POSTCODE, "POSTCODE_FORM");
      return null;
    }
    return postcode;
  }

  Optional<Enrolment> enrolment() {
    var text = row.text(Field.ENROLMENT);
    if (text == null) {
      return Optional.empty();
    }
    var enrolment = ENROLMENTS.get(text.toLowerCase(Locale.ROOT));
    if (enrolment == null) {
      wrong(Field.ENROLMENT, "ENROLMENT_UNKNOWN");
    }
    return Optional.ofNullable(enrolment);
  }

  private void wrong(Field field, String code) {
    findings.add(row.wrong(field, code));
    good = false;
  }

  // Said as advice where the value may be left out; then the row stays good.
  private void pass(Field field, String code) {
    optional.add(row.wrong(field, code));
    good &= optional != findings;
  }

  // Also halves of characters, which no database takes.
  private static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(one -> one < 0x20 || one == 0x7F || one >= 0xD800 && one <= 0xDFFF);
  }
}
