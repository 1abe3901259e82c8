package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encompass.harness.RealDatabase;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.PGConnection;

/// After the tests of a class every place that must not know a child is searched for all children
/// of the county: what breaks on the way is what writes down most.
class LeakSearch implements AfterAllCallback {
  private static final Stage STAGE = Stage.shared();

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    STAGE.notifiers().awaitReady();
    var needles = needles();
    var found = new ArrayList<String>();
    for (var place : places().entrySet()) {
      if (needles.stream().anyMatch(place.getValue()::contains)) {
        found.add(place.getKey());
      }
    }
    assertThat(found).as("places that show a child in clear").isEmpty();
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
    connection.getCopyAPI().copyOut("copy (select * from " + table + ") to stdout", out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The children's details as text, and as PostgreSQL writes bytes.
  private static List<String> needles() {
    var pupils = STAGE.county().roll();
    var own =
        pupils.stream()
            .flatMap(
                pupil -> Stream.of(String.valueOf(pupil.postcode()), "" + pupil.dateOfBirth()));
    var common = Stream.of(SmallCounty.GIVEN, SmallCounty.FAMILY, SmallCounty.TOLD);
    return Stream.concat(common, own)
        .distinct()
        .flatMap(
            needle ->
                Stream.of(
                    needle, HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8))))
        .toList();
  }
}
