package org.encompass.portal.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.encompass.portal.files.CsvFile.Look;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.testing.SentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Progress NOBODY_WAITS = (done, all) -> {};
  private final Findings findings = new Findings();

  @Test
  void columnsAreFoundByNameInAnyOrderCaseAndPunctuation() {
    var rows = names("Notes,urn ,ESTABLISHMENT-name", "x,620001,Hill School");
    assertThat(rows).containsExactly("2 620001 Hill School");
    assertThat(findings.none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void spreadsheetsOtherSeparatorsAreRead(String separator) {
    assertThat(names("urn" + separator + "name", "620001" + separator + "Hill"))
        .containsExactly("2 620001 Hill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "x-UTF-16LE-BOM"})
  void lettersAreReadInEveryUsualEncoding(String encoding) {
    var text =
        "urn,name\n620001,Ysgol Tŷ Café\n".replace("ŷ", encoding.startsWith("w") ? "y" : "ŷ");
    var rows = names(SentFile.bytes(text.getBytes(Charset.forName(encoding))));
    assertThat(rows).containsExactly("2 620001 " + text.substring(16).strip());
  }

  @Test
  void theMarkOfAnEncodingIsNoPartOfTheFirstName() {
    assertThat(names(SentFile.bytes("\uFEFFurn,name\n620001,Hill\n".getBytes(UTF_8)))).hasSize(1);
  }

  @Test
  void aQuotedValueMayHaveCommasQuotesAndLineEnds() {
    var rows = names("urn,name", "620001,\"Hill, \"\"old\"\"\nbuilding\"", "620002,Lake");
    assertThat(rows).containsExactly("2 620001 Hill, \"old\"\nbuilding", "4 620002 Lake");
  }

  @Test
  void blankLinesAndBlankCellsAtTheEndDoNotMatter() {
    var rows = names("urn,name,,", "", "620001,Hill,,", ",,,", " , ", "620002,Lake");
    assertThat(rows).containsExactly("3 620001 Hill", "6 620002 Lake");
    assertThat(findings.none()).isTrue();
  }

  @Test
  void aRaggedRowIsFoundAndTheOthersAreRead() {
    var rows = names("urn,name", "620001", "620002,Lake,Street", "620003,Mill");
    assertThat(rows).containsExactly("4 620003 Mill");
    assertThat(found()).containsExactly("2 null ROW_SHORT", "3 null ROW_LONG");
  }

  @Test
  void aQuoteInTheMiddleOfACellIsFoundByItsColumn() {
    var rows = names("urn,name", "620001,the \"Hill\"", "620002,Lake");
    assertThat(rows).containsExactly("3 620002 Lake");
    assertThat(found()).containsExactly("2 name QUOTE_STRAY");
  }

  @Test
  void lettersAfterAClosingQuoteEndTheReading() {
    assertThat(names("urn,name", "620001,Hill", "620002,\"La\"ke", "620003,Mill"))
        .containsExactly("2 620001 Hill");
    assertThat(found()).containsExactly("3 null QUOTE_STRAY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Lake", "\"", "Lake\n620003,\"Mill\nand more"})
  void aQuoteThatIsNeverClosedIsFoundWhereItOpens(String end) {
    names("urn,name", "620001,Hill", "620002," + end);
    assertThat(found()).hasSize(1).first().asString().endsWith("QUOTE_OPEN");
  }

  @Test
  void aQuoteThatSwallowsMegabytesEndsTheReading() {
    var rows = new StringBuilder("urn,name\n620001,\"Hill\n");
    rows.repeat("620002,Lake Primary School\n", 200_000);
    names(SentFile.bytes(rows.toString().getBytes(UTF_8)));
    assertThat(found()).containsExactly("2 null QUOTE_STRAY");
  }

  @Test
  void missingAndDoubledColumnsAreNamedAsTheyWereAskedFor() {
    var csv = open(SentFile.lines("Name,name,surprise,surprise", "a,b,c,d"));
    csv.column("name");
    assertThat(csv.has(findings, csv.column("urn", "URN"))).isFalse();
    assertThat(found()).containsExactly("1 urn COLUMN_MISSING", "1 name COLUMN_DOUBLED");
  }

  @Test
  void aGigabyteOfOneLineEndsAtItsFirstMillion() {
    assertThat(refused(SentFile.repeating('x', 1L << 30))).isEqualTo("1 LINE_TOO_LONG");
  }

  @ParameterizedTest
  @CsvSource({
    "504B0304140008, FILE_IS_ARCHIVE",
    "1F8B0800, FILE_IS_ARCHIVE",
    "D0CF11E0A1B11AE1, FILE_IS_WORKBOOK",
    "504B0304140006000800786C2F, FILE_IS_WORKBOOK",
    "255044462D312E37, FILE_IS_PDF",
    "EFBBBF3C21444F43545950452068746D6C3E, FILE_IS_HTML",
    "3C3F786D6C20, FILE_IS_XML",
    "7B2275726E223A, FILE_IS_JSON",
    "EFBBBF0D0A, FILE_IS_EMPTY",
  })
  void whatIsNoTextIsRefusedByWhatItIs(String bytes, String code) {
    assertThat(refused(SentFile.bytes(HexFormat.of().parseHex(bytes)))).isEqualTo("0 " + code);
  }

  @Test
  void bytesThatAreNoLettersAreFoundByLine() {
    assertThat(refused(SentFile.bytes(new byte[] {'a', '\n', 'b', 0, '\n'})))
        .isEqualTo("2 NUL_BYTE");
    assertThat(refused(SentFile.bytes(new byte[] {'a', '\n', (byte) 0x81, '\n'})))
        .isEqualTo("2 ENCODING_UNKNOWN");
    assertThat(refused(SentFile.bytes("urn\nTŷ\nŵ\n\u0091\n".getBytes(UTF_8)))).isEqualTo("none");
    var broken = "urn\nTŷ\nŵ\n".getBytes(UTF_8);
    broken[broken.length - 2] = 'x';
    assertThat(refused(SentFile.bytes(broken))).isEqualTo("none"); // as well Windows-1252
    var mostlyGood = ("urn\nTŷ\nŵ\nê\n" + "x\n").getBytes(UTF_8);
    mostlyGood[mostlyGood.length - 2] = (byte) 0xFF;
    assertThat(refused(SentFile.bytes(mostlyGood))).isEqualTo("5 ENCODING_BROKEN");
    var half = "\uFEFFurn,name\n1,2\n".getBytes(UTF_16LE);
    names(SentFile.bytes(Arrays.copyOf(half, half.length - 1)));
    assertThat(found()).last().asString().endsWith("ENCODING_BROKEN");
  }

  @Test
  void aCellLongerThanASpreadsheetHoldsIsFound() {
    names("urn,name", "620001," + "x".repeat(40_000), "620002,Lake");
    assertThat(found()).containsExactly("2 name CELL_TOO_LONG");
  }

  @Test
  void daysAreReadAsRegistersAndPeopleWriteThem() {
    var days = new ArrayList<Object>();
    var csv =
        open(SentFile.lines("day", "2026-09-01", "01-09-2026", "1/9/2026", "31/02/2026", "soon"));
    var day = csv.column("day");
    csv.read(findings, NOBODY_WAITS, row -> row.day(day).ifPresent(days::add));
    assertThat(days).containsOnly(LocalDate.of(2026, 9, 1)).hasSize(3);
  }

  @Test
  void progressEndsAtTheEnd() {
    var last = new long[2];
    var file = SentFile.lines("urn,name", "620001,Hill");
    open(file)
        .read(
            findings,
            (done, all) -> {
              last[0] = done;
              last[1] = all;
            },
            row -> {});
    assertThat(last).containsExactly(file.size(), file.size());
  }

  private List<String> names(String... lines) {
    return names(SentFile.lines(lines));
  }

  private List<String> names(SealedFile file) {
    var csv = open(file);
    var urn = csv.column("URN");
    var name = csv.column("name", "EstablishmentName");
    var rows = new ArrayList<String>();
    csv.read(
        findings,
        NOBODY_WAITS,
        row -> rows.add(row.line() + " " + row.text(urn) + " " + row.text(name)));
    return rows;
  }

  private List<String> found() {
    return findings.found().first().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.code())
        .toList();
  }

  private static CsvFile open(SealedFile file) {
    return switch (CsvFile.look(file, "file")) {
      case Look.Readable(var csv) -> csv;
      case Look.Refused(Finding why) -> throw new AssertionError(why);
    };
  }

  private static String refused(SealedFile file) {
    return switch (CsvFile.look(file, "file")) {
      case Look.Readable _ -> "none";
      case Look.Refused(Finding why) -> why.line() + " " + why.code();
    };
  }
}
