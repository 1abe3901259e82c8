package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encompass.notifier.desk.EvidenceWords.Likeness;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.linkage.FieldEvidence;
import org.encompass.notifier.matching.linkage.FieldEvidence.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// No police officer reads a code.
class ReasonsTest {
  private static final Path MATCHING = Path.of("src/main/java/org/encompass/notifier/matching");
  private static final Pattern SHUT_GATE =
      Pattern.compile(
          "(?:(?:shut\\.add|unsure)\\((?:report, )?|Review\\(List\\.of\\(|String [A-Z_]+ = )"
              + "\"([A-Z]+(?:_[A-Z]+)*)\"");

  @ParameterizedTest
  @MethodSource("codes")
  void everyReasonHasASentence(String code) {
    assertThat(Reasons.sentence(code))
        .isNotEqualTo(Words.plain(code))
        .doesNotContain("_")
        .matches("[A-Z].*[^.]");
  }

  static Stream<String> codes() throws IOException {
    return Stream.concat(
            Stream.of(
                ("NOT_ON_ROLL NOT_ON_ROLL_YET NOT_SURE RIVAL GIVEN_NAME_DIFFERS"
                        + " FAMILY_NAME_DIFFERS DATE_OF_BIRTH_DIFFERS DATE_OF_BIRTH_UNCONFIRMED"
                        + " DATE_OF_BIRTH_PLACEHOLDER STATED_SCHOOL_DIFFERS TWIN_LIKE SEX_DIFFERS"
                        + " UPN_DIFFERS NOT_IN_EDUCATION SCHOOL_UNKNOWN SCHOOL_NOT_OPEN ROLL_STALE"
                        + " NO_DATE_OF_BIRTH NO_SUCH_DATE_OF_BIRTH BORN_AFTER_THE_INCIDENT"
                        + " HOME_EDUCATED_BUT_AT_SCHOOL AUTHORITY_UNKNOWN HOUSEHOLD_UNCONFIRMED"
                        + " ROLLS_NOT_READY RETURNED FREE_TEXT FREE_TEXT_UNCHECKED"
                        + " CONFLICT_AT_SCHOOL CONFLICT_UNTRACED AMENDED DECIDED_OTHERWISE"
                        + " ROUTING_FAILED SURE HOME_EDUCATED ADULT UNDER_SCHOOL_AGE DECIDED")
                    .split(" ")),
            shutGates())
        .distinct();
  }

  private static Stream<String> shutGates() throws IOException {
    try (var files = Files.walk(MATCHING)) {
      return files.filter(Files::isRegularFile).flatMap(ReasonsTest::shutIn).toList().stream();
    }
  }

  private static Stream<String> shutIn(Path file) {
    try {
      return SHUT_GATE.matcher(Files.readString(file)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void everyLevelOfEvidenceHasWords(FieldEvidence evidence) {
    assertThat(EvidenceWords.sentence(evidence))
        .doesNotContain("_")
        .isNotEqualTo(EvidenceWords.field(evidence.field()) + " " + Words.plain(evidence.level()));
  }

  static Stream<FieldEvidence> evidence() {
    var agreement = Stream.of("SAME", "DIFFERENT", "MISSING");
    return Stream.of(
            levels(Field.GIVEN_NAME, givenLevels()),
            levels(Field.FAMILY_NAME, NameLevel.values()),
            levels(Field.DATE_OF_BIRTH, BirthdayLevel.values()),
            levels(Field.POSTCODE, Postcodes.Level.values()),
            levels(Field.ADDRESS, Addresses.Level.values()),
            agreement.flatMap(
                level ->
                    Stream.of(Field.SEX, Field.TELEPHONE, Field.STATED_SCHOOL, Field.UPN)
                        .map(field -> new FieldEvidence(field, level, 1))))
        .flatMap(all -> all);
  }

  /// They are the linkage's own.
  private static Enum<?>[] givenLevels() {
    try {
      var levels = Class.forName("org.encompass.notifier.matching.linkage.GivenLevel");
      return (Enum<?>[]) levels.getEnumConstants();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<FieldEvidence> levels(Field field, Enum<?>... levels) {
    return Stream.of(levels).map(level -> new FieldEvidence(field, level.name(), 1));
  }

  @Test
  void whatIsMissingOnOneSideIsNoDifference() {
    assertThat(EvidenceWords.likeness(new FieldEvidence(Field.SEX, "MISSING", 0)))
        .isEqualTo(Likeness.UNKNOWN);
    assertThat(EvidenceWords.likeness(new FieldEvidence(Field.GIVEN_NAME, "VARIANT", 3)))
        .isEqualTo(Likeness.ALIKE);
  }

  @ParameterizedTest
  @CsvSource({
    "0.99995, Almost certain, over 99.99 %",
    "0.9992, Almost certain, over 99.9 %",
    "0.991, Almost certain, over 99 %",
    "0.94, Likely, 94 %",
    "0.5, Possible, 50 %",
    "0.03, Unlikely, 3 %",
    "0, Unlikely, under 1 %"
  })
  void howSureItIsStandsInWordsAndInNumbers(double probability, String words, String number) {
    assertThat(EvidenceWords.likelihood(probability)).isEqualTo(words);
    assertThat(EvidenceWords.percent(probability)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"14.23, 14.2 bits for", "-3, 3.0 bits against", "1, 1.0 bit for", "0, says nothing"})
  void bitsAreForOrAgainst(double bits, String words) {
    assertThat(EvidenceWords.bits(bits)).isEqualTo(words);
  }
}
