package org.encompass.portal.roll.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private final Findings findings = new Findings();
  private final Findings advice = new Findings();
  private final WireReader contract = new WireReader(WireKeys.of("{\"keys\":[]}"));

  private Optional<RollMessage> read(MadeUpRow row, boolean leaveOut) {
    var terms = new RowTerms(null, TODAY, 5, leaveOut);
    return new RowRules(MadeUpFiles.IDS, terms).entry(row, findings, advice);
  }

  private RollMessage good(MadeUpRow row) {
    var entry = read(row, false).orElseThrow(() -> new AssertionError(findings.found().first()));
    assertThat(contract.readPlain(WireWriter.write(entry), MessageType.ROLL))
        .as("what is accepted keeps the contract")
        .isInstanceOf(Reading.Good.class);
    return entry;
  }

  @Test
  void whatAFileSaysBecomesAnEntryOfTheContract() {
    var entry = good(MadeUpRow.good().with(Field.FORMER_FAMILY_NAMES, "Quill; Rooksby ;"));
    assertThat(entry.givenNames()).isEqualTo("Araminta Rose");
    assertThat(entry.postcode()).isEqualTo("ZZ9 9ZZ");
    assertThat(entry.formerFamilyNames()).containsExactly("Quill", "Rooksby");
    assertThat(entry.enrolment()).isEqualTo(Enrolment.MAIN);
    assertThat(entry.revision()).isEqualTo(5);
    assertThat(entry.from()).as("the school year's first day").isEqualTo("2026-09-01");
  }

  @Test
  void noFixedAbodeIsAPostcode() {
    assertThat(good(MadeUpRow.good().with(Field.POSTCODE, "zz993vz")).postcode())
        .isEqualTo("ZZ99 3VZ");
  }

  @Test
  void nobodyComesBackwardsForADayThatTheFileDoesNotSay() {
    var summer = MadeUpRow.good().with(Field.TO, "2026-07-17");
    assertThat(good(summer).from()).isEqualTo("2026-07-17");
    assertThat(read(summer.with(Field.FROM, "2026-07-18"), false)).isEmpty();
    assertThat(findings.found().first())
        .extracting(Finding::code)
        .containsExactly("PERIOD_REVERSED");
  }

  @Test
  void theDayThatNobodySaidMakesNoEntryNewInSeptember() {
    assertThat(hash(MadeUpRow.good(), "2026-08-31"))
        .isEqualTo(hash(MadeUpRow.good(), "2026-09-01"));
    var said = MadeUpRow.good().with(Field.FROM, "2025-09-01");
    assertThat(hash(said, "2026-09-01")).isNotEqualTo(hash(MadeUpRow.good(), "2026-09-01"));
  }

  private byte[] hash(MadeUpRow row, String today) {
    var terms = new RowTerms(null, LocalDate.parse(today), 5, false);
    return new RowRules(MadeUpFiles.IDS, terms)
        .read(row, findings, advice)
        .map(RollFile.Read::content)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "UPN, A801200005001, UPN_LETTER",
    "UPN, B80120000500, UPN_FORM",
    "POSTCODE, ZZ9 9CZ, POSTCODE_FORM",
    "POSTCODE, not known, POSTCODE_FORM",
    "DATE_OF_BIRTH, 2017-02-29, DATE_UNREADABLE",
    "DATE_OF_BIRTH, 03/04/17, DATE_UNREADABLE",
    "DATE_OF_BIRTH, 2026-11-24, BIRTH_OUT_OF_RANGE",
    "DATE_OF_BIRTH, 1899-12-31, BIRTH_OUT_OF_RANGE",
    "SEX, woman, SEX_UNKNOWN",
    "ENROLMENT, P, ENROLMENT_UNKNOWN",
    "URN, 63001, URN_FORM",
    "PUPIL_ID, Araminta Rose, PUPIL_ID_FORM"
  })
  void whatCannotBeMeantIsSaidByItsColumn(Field field, String value, String code) {
    assertThat(read(MadeUpRow.good().with(field, value), false)).isEmpty();
    assertThat(findings.found().first()).containsExactly(Finding.at(7, field.column(), code));
  }

  @Test
  void whatMustBeThereIsMissed() {
    var row = MadeUpRow.good();
    for (var field :
        List.of(Field.URN, Field.GIVEN_NAMES, Field.FAMILY_NAME, Field.DATE_OF_BIRTH)) {
      row = row.with(field, null);
    }
    assertThat(read(row, false)).isEmpty();
    assertThat(findings.found().first()).hasSize(4).allMatch(f -> f.code().equals("VALUE_MISSING"));
  }

  @Test
  void aNameOfControlCharactersOrHalvesOfLettersIsNone() {
    assertThat(read(MadeUpRow.good().with(Field.FAMILY_NAME, "Fen\u0007whistle"), false)).isEmpty();
    assertThat(read(MadeUpRow.good().with(Field.GIVEN_NAMES, "Ara\uD83Dminta"), false)).isEmpty();
    assertThat(read(MadeUpRow.good().with(Field.GIVEN_NAMES, "A".repeat(101)), false)).isEmpty();
    assertThat(findings.found().total()).isEqualTo(3);
    good(MadeUpRow.good().with(Field.GIVEN_NAMES, "Zo\u00EB \uD83D\uDE00"));
  }

  @Test
  void aDetailThatCannotBeReadIsLeftOutIfSomebodyWantsThat() {
    var row =
        MadeUpRow.good()
            .with(Field.UPN, "A801200005001")
            .with(Field.POSTCODE, "unknown")
            .with(Field.SEX, "?");
    var entry = read(row, true).orElseThrow();
    assertThat(entry.upn()).isNull();
    assertThat(entry.postcode()).isNull();
    assertThat(findings.none()).isTrue();
    assertThat(advice.found().first())
        .extracting(Finding::code)
        .containsExactly("UPN_LETTER", "SEX_UNKNOWN", "POSTCODE_FORM");
    assertThat(read(MadeUpRow.good().with(Field.DATE_OF_BIRTH, "soon"), true))
        .as("what must be there is never left out")
        .isEmpty();
  }

  @Test
  void schoolsSystemsWriteSexAndEnrolmentInManyWays() {
    assertThat(good(MadeUpRow.good().with(Field.SEX, "Female")).sex()).isEqualTo(Sex.F);
    assertThat(good(MadeUpRow.good().with(Field.SEX, "1")).sex()).isEqualTo(Sex.M);
    assertThat(good(MadeUpRow.good().with(Field.SEX, "U")).sex()).isNull();
    Map.of("C", Enrolment.MAIN, "s", Enrolment.SUBSIDIARY, "GUEST", Enrolment.GUEST)
        .forEach(
            (said, meant) ->
                assertThat(good(MadeUpRow.good().with(Field.ENROLMENT, said)).enrolment())
                    .isEqualTo(meant));
    assertThat(good(MadeUpRow.good().with(Field.DATE_OF_BIRTH, "04/03/2017 00:00")).dateOfBirth())
        .isEqualTo("2017-03-04");
  }

  @Test
  void aTopicsKeyNamesNobody() {
    var byNumber = good(MadeUpRow.good());
    assertThat(byNumber.pupilId()).hasSize(22).doesNotContain("B8012");
    assertThat(good(MadeUpRow.good().with(Field.FAMILY_NAME, "Oakapple")).pupilId())
        .as("a new name is no new pupil")
        .isEqualTo(byNumber.pupilId());
    assertThat(good(MadeUpRow.good().with(Field.PUPIL_ID, "b801200005001")).pupilId())
        .as("the pupil's number is no opaque id")
        .isEqualTo(byNumber.pupilId());
    assertThat(good(MadeUpRow.good().with(Field.URN, "630002")).pupilId())
        .as("nobody is followed from school to school")
        .isNotEqualTo(byNumber.pupilId());
    var byName = MadeUpRow.good().with(Field.UPN, null);
    assertThat(good(byName).pupilId())
        .isEqualTo(good(byName.with(Field.FAMILY_NAME, "FENWHISTLE")).pupilId())
        .isNotEqualTo(good(byName.with(Field.DATE_OF_BIRTH, "2017-03-05")).pupilId());
    assertThat(good(MadeUpRow.good().with(Field.PUPIL_ID, "p-17")).pupilId()).isEqualTo("p-17");
  }
}
