package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encompass.harness.RealDatabase;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// One child's way through everything, to the key adult's acknowledgement; then every place that
/// must not know the child is searched for it.
class NothingLeaksTest {
  private static final Stage STAGE = Stage.shared();
  private static final Pattern INVITATION = Pattern.compile("https?://\\S+/invitation/[\\w-]+");
  private static final String URN = "990901";
  private static final int PUPIL = 30;

  @Test
  void aChildIsToldOfReadAndAcknowledgedAndNowhereWrittenInClear() throws Exception {
    var pupil = STAGE.county().pupil(URN, PUPIL);
    var now = OffsetDateTime.now(Clock.systemUTC());
    STAGE.publish(STAGE.county().incident("CANARY-1", now, List.of(pupil)));
    STAGE.receiptsWith("CANARY-1", State.TOLD);
    keyAdultReadsAndAcknowledges(pupil);
    var receipts = STAGE.receiptsWith("CANARY-1", State.ACKNOWLEDGED);
    assertThat(receipts.stream().map(receipt -> receipt.state()).distinct())
        .contains(State.ACCEPTED, State.SCHEDULED, State.TOLD, State.READ, State.ACKNOWLEDGED);

    var found = new ArrayList<String>();
    for (var place : places().entrySet()) {
      for (var needle : needles(pupil)) {
        if (place.getValue().contains(needle)) {
          found.add(place.getKey());
        }
      }
    }
    assertThat(found).as("places that show the child in clear").isEmpty();
  }

  private static void keyAdultReadsAndAcknowledges(RollMessage pupil) {
    STAGE.portal().invite(STAGE.administrator(), List.of("lead-" + URN));
    var link =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () ->
                    STAGE.smtp().heldFor(SmallCounty.lead(URN)).stream()
                        .map(mail -> INVITATION.matcher(mail.text()))
                        .filter(matcher -> matcher.find())
                        .map(matcher -> matcher.group())
                        .findFirst()
                        .orElse(""),
                text -> !text.isEmpty());
    var keyAdult = STAGE.portal().join(link, SmallCounty.lead(URN), "KEY_ADULT");
    var alert =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () ->
                    STAGE.portal().alerts(keyAdult).stream()
                        .map(path -> STAGE.portal().read(keyAdult, path))
                        .filter(page -> page.words().contains(pupil.familyName()))
                        .findFirst(),
                page -> page.isPresent());
    var page = STAGE.portal().acknowledge(keyAdult, alert.orElseThrow(), "SUPPORT_SILENT");
    assertThat(page.status()).isEqualTo(200);
  }

  private static Map<String, String> places() throws Exception {
    var places = new TreeMap<String, String>();
    for (var database : STAGE.running().databases().entrySet()) {
      places.putAll(tables(database.getKey(), database.getValue()));
    }
    STAGE
        .topics()
        .all()
        .forEach(
            (topic, values) -> {
              var all = new StringBuilder();
              values.forEach(v -> all.append(new String(v, StandardCharsets.UTF_8)).append('\n'));
              places.put("topic " + topic, all.toString());
            });
    assertThat(places.get("topic " + Topics.DISCLOSURES)).contains("eyJ");
    var logs = STAGE.running().directory().path().resolve("logs");
    try (Stream<Path> files = Files.list(logs)) {
      for (var file : files.toList()) {
        places.put("log " + file.getFileName(), Files.readString(file));
      }
    }
    int number = 0;
    for (var mail : STAGE.smtp().mails()) {
      places.put("mail " + ++number, mail.text());
    }
    for (var notifier : STAGE.notifiers().both()) {
      places.put("metrics of " + notifier.name(), STAGE.metrics(notifier.health()));
    }
    places.put("metrics of the portal", STAGE.metrics(STAGE.running().portal().launch().health()));
    return places;
  }

  private static Map<String, String> tables(String name, RealDatabase database) throws Exception {
    var tables = new TreeMap<String, String>();
    try (var connection = DriverManager.getConnection(database.superuserJdbcUrl())) {
      var names = new ArrayList<String>();
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select format('%I.%I', schemaname, tablename) from pg_tables"
                      + " where schemaname not in ('pg_catalog', 'information_schema')")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      assertThat(names).hasSizeGreaterThan(5);
      for (var table : names) {
        tables.put(
            "table " + name + " " + table, copy(connection.unwrap(PGConnection.class), table));
      }
    }
    return tables;
  }

  private static String copy(PGConnection connection, String table) throws Exception {
    var out = new ByteArrayOutputStream();
    connection.getCopyAPI().copyOut("copy " + table + " to stdout", out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The child's details as text, and as PostgreSQL writes bytes.
  private static List<String> needles(RollMessage pupil) {
    return Stream.of(
            pupil.givenNames(),
            pupil.familyName(),
            String.valueOf(pupil.postcode()),
            "vermilion",
            pupil.dateOfBirth().toString())
        .flatMap(
            needle ->
                Stream.of(
                    needle, HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8))))
        .toList();
  }
}
