package org.encompass.portal.roll.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.testing.SentFile;
import org.encompass.schemas.RollMessage;
import org.junit.jupiter.api.Test;

class CsvRollTest {
  private static final String HEADER = "urn,givenNames,familyName,dateOfBirth,postcode";
  private static final String ROW = "630001,Araminta,Fenwhistle,04/03/2017,ZZ9 9ZZ";
  private final MadeUpFiles files = new MadeUpFiles();

  @Test
  void columnsMayStandInAnyOrderAndBeWrittenInAnyWay() {
    var read =
        files.read(
            SentFile.lines(
                "Date of Birth;PostCode;FAMILY_NAME;Given names;shoe size;URN",
                "2017-03-04;zz99zz;Fenwhistle;Araminta;2;630001"));
    assertThat(read).singleElement().extracting(RollMessage::postcode).isEqualTo("ZZ9 9ZZ");
    assertThat(files.findings.none()).isTrue();
  }

  @Test
  void anyEncodingOfAnOfficeIsUnderstood() {
    var text = HEADER + "\r\n" + ROW.replace("Araminta", "Zo\u00EB") + "\r\n";
    var marked = new ByteArrayOutputStream();
    marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
    marked.writeBytes(text.getBytes(UTF_16LE));
    for (var file :
        List.of(
            MadeUpFiles.text(text),
            MadeUpFiles.text("\uFEFF" + text),
            SentFile.bytes(text.getBytes(Charset.forName("windows-1252"))),
            SentFile.bytes(marked.toByteArray()))) {
      assertThat(files.read(file)).extracting(RollMessage::givenNames).containsExactly("Zo\u00EB");
    }
  }

  @Test
  void aSystemsOwnNamesAreAskedAboutOnceAndRemembered() {
    var file =
        SentFile.lines(
            "School,Legal Forename,Legal Surname,DOB,Form",
            "630001,Araminta,Fenwhistle,04/03/2017,4B");
    var asked = files.open(file, Map.of(), null);
    assertThat(asked)
        .isInstanceOfSatisfying(
            RollFiles.Opened.Not.class,
            not ->
                assertThat(not.why())
                    .isInstanceOfSatisfying(
                        Checked.Unclear.class,
                        unclear -> {
                          assertThat(unclear.guesses())
                              .containsEntry("column.givenNames", "Legal Forename")
                              .containsEntry("column.dateOfBirth", "DOB")
                              .doesNotContainKey("column.urn");
                          assertThat(unclear.wanted())
                              .contains(new Checked.Wanted("column.urn", true));
                        }));
    var answers =
        Map.of(
            "column.urn", "School",
            "column.givenNames", "Legal Forename",
            "column.familyName", "Legal Surname",
            "column.dateOfBirth", "DOB");
    var opened = files.open(file, answers, null);
    assertThat(files.read(opened)).hasSize(1);
    assertThat(files.open(file, Map.of(), null))
        .as("what is not in force is not remembered")
        .isInstanceOf(RollFiles.Opened.Not.class);
    ((RollFiles.Opened.Readable) opened).learn().run();
    assertThat(files.read(file)).as("nobody is asked twice").hasSize(1);
    assertThat(files.open(file, Map.of(), null, new Remit(false, Set.of(), Set.of("846"))))
        .as("but others are")
        .isInstanceOf(RollFiles.Opened.Not.class);
    assertThat(files.open(file, Map.of("columns", "ask"), null))
        .as("but may say it anew")
        .isInstanceOf(RollFiles.Opened.Not.class);
  }

  @Test
  void ourOwnNamesAreNotRememberedAsAnythingElse() {
    var file =
        SentFile.lines(
            "urn,givenNames,familyName,dateOfBirth", "630001,Araminta,Fenwhistle,04/03/2017");
    var swapped =
        Map.of(
            "column.urn", "urn",
            "column.givenNames", "familyName",
            "column.familyName", "givenNames",
            "column.dateOfBirth", "dateOfBirth");
    var opened = (RollFiles.Opened.Readable) files.open(file, swapped, null);
    assertThat(files.read(opened)).extracting(RollMessage::familyName).containsExactly("Araminta");
    opened.learn().run();
    assertThat(files.read(file)).extracting(RollMessage::familyName).containsExactly("Fenwhistle");
  }

  @Test
  void aFirstLineThatIsAPupilIsNotAskedAboutNorKept() {
    files.read(SentFile.lines(ROW, ROW.replace("Araminta", "Barnaby")));
    files.read(SentFile.lines("Araminta,Fenwhistle,2017-03-04", "Barnaby,Quill,2017-03-05"));
    files.read(SentFile.lines("B801200005001,Araminta,Fenwhistle", "R674123101121,Barnaby,Quill"));
    assertThat(files.found()).hasSize(3).containsOnly(Finding.at(1, null, "HEADER_MISSING"));
  }

  @Test
  void oneColumnIsNotTwoThings() {
    var twice =
        Map.of(
            "column.urn", "a",
            "column.givenNames", "b",
            "column.familyName", "b",
            "column.dateOfBirth", "c");
    assertThat(files.open(SentFile.lines("a,b,c", "1,2,3"), twice, null))
        .isInstanceOf(RollFiles.Opened.Not.class);
  }

  @Test
  void theFileOfOneSchoolNeedsNoColumnForIt() {
    var file =
        SentFile.lines("givenNames,familyName,dateOfBirth", "Araminta,Fenwhistle,2017-03-04");
    assertThat(files.read(files.open(file, Map.of(), "630001")))
        .extracting(RollMessage::urn)
        .containsExactly("630001");
  }

  @Test
  void everyBadRowIsSaidAndNoneOfItsValues() {
    files.read(
        SentFile.lines(
            HEADER,
            ROW,
            "630001,Araminta",
            "630001,=cmd|' /C calc'!A0,Fenwhistle,soon,ZZ9 9ZZ",
            ROW + ",more",
            "630001,\"Ara\"minta,Fenwhistle,04/03/2017,ZZ9 9ZZ"));
    assertThat(files.found())
        .extracting(Finding::line, Finding::code)
        .contains(
            org.assertj.core.groups.Tuple.tuple(3, "ROW_SHORT"),
            org.assertj.core.groups.Tuple.tuple(4, "DATE_UNREADABLE"),
            org.assertj.core.groups.Tuple.tuple(5, "ROW_LONG"),
            org.assertj.core.groups.Tuple.tuple(6, "QUOTE_STRAY"));
    assertThat(files.found().toString()).doesNotContain("Ara", "calc", "soon");
  }

  @Test
  void whatIsNoTableIsRefusedByItsFirstBytes() {
    files.read(SentFile.bytes(new byte[] {'P', 'K', 3, 4, 0, 0}));
    files.read(MadeUpFiles.text("%PDF-1.7"));
    files.read(MadeUpFiles.text("<!doctype html><html></html>"));
    files.read(MadeUpFiles.text(""));
    files.read(SentFile.repeating('x', 1L << 30));
    assertThat(files.found())
        .extracting(Finding::code)
        .containsExactly(
            "FILE_IS_ARCHIVE", "FILE_IS_PDF", "FILE_IS_HTML", "FILE_IS_EMPTY", "LINE_TOO_LONG");
  }
}
