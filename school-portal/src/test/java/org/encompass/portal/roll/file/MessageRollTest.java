package org.encompass.portal.roll.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.encompass.portal.imports.Finding;
import org.encompass.schemas.RollMessage;
import org.junit.jupiter.api.Test;

class MessageRollTest {
  private static final String ENTRY =
      """
      {"urn": "630001", "pupilId": "p1", "revision": 4, "givenNames": "Araminta", \
      "familyName": "Fenwhistle", "dateOfBirth": "2017-03-04", "enrolment": "MAIN", \
      "from": "2022-09-01"}
      """;
  private final MadeUpFiles files = new MadeUpFiles();

  @Test
  void messagesAreTakenAsTheyStandWhateverMarkTheFileBeginsWith() {
    assertThat(files.read(MadeUpFiles.text(ENTRY))).extracting(RollMessage::revision).contains(4L);
    assertThat(files.read(MadeUpFiles.text("\uFEFF" + ENTRY))).hasSize(1);
    assertThat(files.findings.none()).isTrue();
  }

  @Test
  void whatBreaksTheContractIsSaidByLineAndPlace() {
    files.read(MadeUpFiles.text(ENTRY + ENTRY.replace("630001", "63") + "{broken"));
    assertThat(files.found())
        .containsExactly(
            Finding.at(2, "/urn", "WRONG_FORMAT"), Finding.at(3, "", "MALFORMED_JSON"));
  }
}
