package org.encompass.portal.roll.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Map;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.testing.SentFile;
import org.encompass.schemas.RollMessage;
import org.junit.jupiter.api.Test;

class CtfRollTest {
  private static final String HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CTfile>
        <Header>
          <DocumentName>Common Transfer File</DocumentName>
          <SourceSchool><LEA>846</LEA><Estab>2093</Estab><URN>630001</URN></SourceSchool>
          <DestSchool><LEA>846</LEA><Estab>4001</Estab><URN>630002</URN></DestSchool>
        </Header>
      """;
  private static final String PUPIL =
      """
          <Pupil>
            <UPN>B801200005001</UPN>
            <Surname>Fenwhistle</Surname>
            <Forename>Araminta</Forename>
            <DOB>2017-03-04</DOB>
            <Sex>F</Sex>
            <BasicDetails>
              <MiddleNames>Rose</MiddleNames>
              <PreferredForename>Minty</PreferredForename>
              <FormerSurname>Quill</FormerSurname>
              <NCyearActual>4</NCyearActual>
              <EnrolStatus>M</EnrolStatus>
            </BasicDetails>
            <Address><AddressLines><AddressLine1>7 Thistle Row</AddressLine1></AddressLines>
              <PostCode>ZZ9 9ZZ</PostCode></Address>
            <Phones><Phone><PhoneType>H</PhoneType><PhoneNo>01632 960001</PhoneNo></Phone></Phones>
            <Contacts><Contact><Surname>Canary</Surname><Forename>Canary</Forename>
              <Address><PostCode>AA1 1AA</PostCode></Address></Contact></Contacts>
            <SchoolHistory>
              <School><LEA>846</LEA><Estab>1000</Estab><EntryDate>2021-09-01</EntryDate></School>
              <School><LEA>846</LEA><Estab>2093</Estab><EntryDate>2022-09-05</EntryDate>
                <LeavingDate>2026-10-23</LeavingDate></School>
            </SchoolHistory>
          </Pupil>
      """;
  private final MadeUpFiles files = new MadeUpFiles();

  private static String file(String pupils) {
    return HEADER + "  <CTFpupilData>\n" + pupils + "  </CTFpupilData>\n</CTfile>\n";
  }

  private List<RollMessage> read(String text) {
    return files.read(MadeUpFiles.text(text));
  }

  @Test
  void aTransferFileIsReadForTheSchoolThatWroteIt() {
    var pupil = read(file(PUPIL)).getFirst();
    assertThat(files.findings.none()).isTrue();
    assertThat(pupil.urn()).isEqualTo("630001");
    assertThat(pupil.upn()).isEqualTo("B801200005001");
    assertThat(List.of(pupil.givenNames(), pupil.familyName()))
        .containsExactly("Araminta Rose", "Fenwhistle");
    assertThat(pupil.preferredGivenName()).isEqualTo("Minty");
    assertThat(pupil.formerFamilyNames()).containsExactly("Quill");
    assertThat(pupil.postcode()).as("not a parent's").isEqualTo("ZZ9 9ZZ");
    assertThat(pupil.addressLine()).isEqualTo("7 Thistle Row");
    assertThat(pupil.yearGroup()).isEqualTo("4");
    assertThat(pupil.from()).isEqualTo("2022-09-05");
    assertThat(pupil.to()).isEqualTo("2026-10-23");
  }

  @Test
  void aBadValueIsSaidWithItsLineAndElement() {
    var bad = PUPIL.replace("<DOB>2017-03-04", "<DOB>2017-02-30");
    assertThat(read(file(PUPIL + bad))).hasSize(1);
    assertThat(files.found()).containsExactly(Finding.at(37, "DOB", "DATE_UNREADABLE"));
  }

  @Test
  void aFileThatDoesNotSayWhichSchoolNeedsTheAnswer() {
    var silent = file(PUPIL).replaceAll("<URN>\\d+</URN>", "");
    assertThat(read(silent)).isEmpty();
    assertThat(files.found()).extracting(Finding::code).containsExactly("CTF_SCHOOL_UNKNOWN");
    var answered = files.open(MadeUpFiles.text(silent), Map.of(), "630009");
    assertThat(files.read(answered)).extracting(RollMessage::urn).containsExactly("630009");
  }

  @Test
  void theSchoolThatAPupilGoesToDoesNotTakeTheFileForItsOwn() {
    var received = files.open(MadeUpFiles.text(file(PUPIL)), Map.of(), "630002");
    assertThat(files.read(received)).isEmpty();
    assertThat(files.found()).extracting(Finding::code).containsExactly("CTF_OTHER_SCHOOL");
  }

  @Test
  void theAuthoritysNumberOfASchoolIsLookedUp() {
    var older = file(PUPIL).replaceAll("<URN>\\d+</URN>", "").replace("2093", "7007");
    assertThat(read(older)).extracting(RollMessage::urn).containsExactly("630007");
  }

  @Test
  void noDocumentTypeIsReadWhateverItWouldDo() {
    var laughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE CTfile [
          <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        ]>
        <CTfile><CTFpupilData><Pupil><Surname>&d;</Surname></Pupil></CTFpupilData></CTfile>
        """;
    var outside =
        """
        <!DOCTYPE CTfile [<!ENTITY file SYSTEM "file:///etc/hostname">]>
        <CTfile><CTFpupilData><Pupil><Surname>&file;</Surname></Pupil></CTFpupilData></CTfile>
        """;
    assertThat(read(laughs)).isEmpty();
    assertThat(read(outside)).isEmpty();
    assertThat(files.found()).extracting(Finding::code).containsOnly("XML_HAS_DTD").hasSize(2);
  }

  @Test
  void whatIsBrokenDeepOrSomethingElseEndsTheReadingWithAWord() {
    read(file(PUPIL.replace("</Surname>", "</Sirname>")));
    read(file("<Pupil>" + "<a>".repeat(100)));
    read("<Orders><Order/></Orders>");
    read(file(PUPIL.replace("Fenwhistle", "&unknown;")));
    read(file(PUPIL.replace("Fenwhistle", "F".repeat(5_000))));
    assertThat(files.found())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            "XML_BROKEN", "XML_TOO_DEEP", "XML_IS_NO_CTF", "XML_HAS_ENTITY", "XML_PIECE_TOO_LONG");
  }

  @Test
  void aCommentOfAGigabyteIsNotHeldInMemory() {
    var start = (HEADER + "<!--").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var endless =
        new SentFile(
            () -> {
              InputStream rest = SentFile.repeating('x', 1L << 30).open();
              return new SequenceInputStream(new ByteArrayInputStream(start), rest);
            },
            1L << 30);
    assertThat(files.read(endless)).isEmpty();
    assertThat(files.found()).extracting(Finding::code).containsExactly("XML_PIECE_TOO_LONG");
  }
}
