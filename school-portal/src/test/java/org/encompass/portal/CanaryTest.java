package org.encompass.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.RealDatabase;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is private is sealed in every table and in no log.
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
  /// Words of the made-up case and of the made-up people that stand nowhere else.
  private static final List<String> CANARIES =
      List.of(
          "Hollyoake",
          "2016-03-12",
          "behind the sofa",
          "holding a toy",
          "Neighbours called",
          "uncle must not",
          "DA/2026/0047",
          "Quillfeather",
          "larkmead.example",
          "Kestrelwood",
          "breakfast with Ms",
          "correct horse");

  @Autowired Disclosures disclosures;
  @Autowired KeyAdults people;
  @Autowired Accounts accounts;
  @Autowired RealDatabase database;
  @LocalServerPort int port;

  @Test
  void privateThingsAreSealedAndUnlogged(CapturedOutput output) throws Exception {
    var school = people.school();
    var adult = people.lead(school);
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    visitor.get("/alerts/" + id);
    visitor.post(
        "/alerts/" + id + "/acknowledgement",
        Map.of("outcome", "OTHER", "note", "We gave breakfast with Ms Kestrelwood."));
    disclosures.send(
        disclosures.again(first, 2, Kind.AMENDED).content(Disclosures.national("behind the sofa")));
    visitor.get("/alerts/" + id);
    for (var page : List.of("/hand-over", "/print", "/looks", "/not-our-pupil")) {
      visitor.get("/alerts/" + id + page);
    }
    visitor.get("/alerts/history");
    visitor.get("/alerts/looks");
    visitor.get("/");
    visitor.download("/alerts/" + id + "/pdf");
    visitor.post("/alerts/" + id + "/json", Map.of());
    // Whole and broken records that must be set aside.
    disclosures.send("Wren Hollyoake-Brandt", disclosures.json(disclosures.to(school)));
    disclosures.send(id.toString(), "{\"urn\": \"Wren Hollyoake-Brandt\"".getBytes(UTF_8));
    visitor.get("/alerts/Hollyoake");
    accounts.register(
        new Person(UUID.randomUUID().toString(), "Ada Kestrelwood", "a@b.invalid", Language.EN));

    var found = new ArrayList<String>();
    for (var table : tables()) {
      var rows = copy(table).toLowerCase(Locale.ROOT);
      for (var canary : CANARIES) {
        var plain = canary.toLowerCase(Locale.ROOT);
        if (rows.contains(plain) || rows.contains(hex(canary))) {
          found.add(table + " holds " + canary);
        }
      }
    }
    assertThat(found).isEmpty();
    for (var canary : CANARIES) {
      assertThat(output.getAll()).doesNotContain(canary);
    }
  }

  private List<String> tables() throws SQLException {
    var tables = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(database.superuserJdbcUrl());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).contains("alert_content", "account", "outbox", "feed_quarantine");
    return tables;
  }

  // Everything the table holds, as a thief with the files would have it.
  private String copy(String table) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(database.superuserJdbcUrl())) {
      var bytes = new ByteArrayOutputStream();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", bytes);
      return bytes.toString(UTF_8);
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
