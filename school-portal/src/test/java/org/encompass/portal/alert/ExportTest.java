package org.encompass.portal.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A copy for the child's protection file: whole, recorded, and nobody's name on the outside.
@PortalTest
class ExportTest {
  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void theJsonKeepsItsPromisedShape() throws IOException {
    var school = people.school();
    var visitor = new Visitor(port);
    visitor.signIn(people.lead(school));
    var id = disclosures.send(disclosures.to(school));
    visitor.get("/alerts/" + id);
    visitor.post(
        "/alerts/" + id + "/acknowledgement", Map.of("outcome", "OTHER", "note", "Breakfast."));
    assertThat(visitor.get("/alerts/" + id + "/json").statusCode())
        .as("no link makes a file")
        .isIn(404, 405);
    var answer = visitor.post("/alerts/" + id + "/json", Map.of());
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"alert-" + id.toString().substring(0, 8) + ".json\"");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.body())
        .contains("\"voiceOfTheChild\":\"I hid behind the sofa.\"", "\"note\":\"Breakfast.\"")
        .contains("\"exportedBy\":\"Perpetua Quillfeather\"", "\"urn\":\"" + school.value());
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/alert-export.schema.json")));
    assertThat(schema.validate(answer.body(), InputFormat.JSON)).isEmpty();
    visitor.get("/");
    assertThat(visitor.get("/alerts/" + id + "/looks").body()).contains("Downloaded it as JSON");
  }

  @Test
  void thePdfIsInTheReadersLanguageAndNamesNobodyOutside() throws IOException {
    var school = people.school();
    var visitor = new Visitor(port);
    visitor.signIn(
        people.adult(
            new Place(school, "Ysgol y Bryn", Role.LEAD, LocalDate.MAX, false, 1), Language.CY));
    var id = disclosures.send(disclosures.to(school));
    visitor.get("/alerts/" + id);
    var answer = visitor.download("/alerts/" + id + "/pdf");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    try (var pdf = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Cyfrinachol", "Wren Hollyoake-Brandt", "I hid behind the sofa.")
          .contains("Peidiwch â siarad â'r rhieni", "Gwnaed y copi hwn gan Perpetua Quillfeather");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Rhybudd i'w argraffu");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("cy");
    }
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("Hollyoake");
    var stranger = new Visitor(port);
    stranger.signIn(people.lead(people.school()));
    stranger.get("/");
    for (var kind : new String[] {"pdf", "json"}) {
      var refused = stranger.post("/alerts/" + id + "/" + kind, Map.of());
      assertThat(refused.statusCode()).isEqualTo(404);
    }
  }
}
