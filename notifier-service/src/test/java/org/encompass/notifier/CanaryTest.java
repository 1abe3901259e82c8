package org.encompass.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.encompass.harness.MailSink;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.RealKafka;
import org.encompass.notifier.outbox.Broker;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/// Plants details of people who never were, lets them go every way a record can go, and searches
/// everything that comes out.
@NotifierTest
class CanaryTest {
  private static final String GIVEN = "Zephyrine";
  private static final String FAMILY = "Quillhaven";
  private static final String POSTCODE = "ZZ7 7ZZ";
  private static final String SAID = "the marmalade lantern";
  private static final String HAPPENED = "a vermilion kettle";
  private static final String LEAD = "Ignatius Thistlecomb";

  /// None that the digits of something sealed may be by chance.
  private static final List<String> CANARIES =
      List.of(
          GIVEN,
          FAMILY,
          POSTCODE,
          SAID,
          HAPPENED,
          LEAD,
          "2016-03-04",
          "Canary Row",
          "01632 960777",
          "01632960777");

  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate tables;
  @Autowired private KafkaTemplate<String, byte[]> template;
  @Autowired private RealDatabase database;
  @Autowired private RealKafka kafka;
  @Autowired private MailSink mailbox;
  @Autowired private Environment environment;
  @Autowired private Scheduler quartz;

  @Test
  void nothingAboutAPersonLeavesItsPlace(CapturedOutput output) throws Exception {
    var number = MadeUpCounty.number();
    var urn = "%06d".formatted(400000 + number);
    var county = new MadeUpCounty(broker, keys);
    // Among so many others the child is known for sure.
    new MadeUpRoll(template, keys, tables).county();
    var lead = MadeUpCounty.lead("canary-lead-" + number, LEAD);
    county.school(urn, "Canary School", MadeUpCounty.pupil(urn, GIVEN, FAMILY, POSTCODE), lead);
    await("school")
        .atMost(Duration.ofSeconds(60))
        .until(() -> exists("school join roll_entry using (urn) where urn", urn));
    county.incident(
        "CANARY-A-" + number, HAPPENED, MadeUpCounty.child(GIVEN, FAMILY, POSTCODE, SAID));
    county.incident(
        "CANARY-B-" + number,
        HAPPENED + " at " + POSTCODE,
        MadeUpCounty.child(GIVEN, FAMILY + "-Other", POSTCODE, SAID));
    county.broken(
        "CANARY-C-" + number,
        """
        {"schemaVersion":"1.0","force":"E23000015","reference":"%s","circumstances":"%s",
         "children":[{"childRef":"c1","givenNames":"%s","familyName":"%s","dateOfBirth":"%s"}]}
        """
            .formatted("CANARY-C-" + number, HAPPENED, GIVEN, FAMILY, "2016-03-04x"));
    try (var _ = new AwakeQuartz(quartz)) {
      await("told")
          .atMost(Duration.ofSeconds(90))
          .until(
              () ->
                  exists("notification where state = 'TOLD' and reference", "CANARY-A-" + number));
      await("in review")
          .atMost(Duration.ofSeconds(90))
          .until(
              () ->
                  exists(
                      "child join incident using (incident_id) where state = 'IN_REVIEW' and"
                          + " reference",
                      "CANARY-B-" + number));
      await("put aside")
          .atMost(Duration.ofSeconds(90))
          .until(() -> exists("quarantine where reference", "CANARY-C-" + number));
      await("said")
          .atMost(Duration.ofSeconds(60))
          .until(() -> jdbc.sql("select count(*) from outbox").query(Long.class).single() == 0);
    }

    assertClean("tables", tables());
    assertClean("log", output.getAll());
    assertClean("metrics", metrics());
    assertClean("topics", topics());
    var mails = mailbox.heldFor(lead.email());
    assertThat(mails).isNotEmpty();
    mails.forEach(mail -> assertClean("mail", mail.text()));
    mails.forEach(mail -> assertThat(mail.text()).doesNotContain("Canary School", "CANARY-A"));
  }

  private static void assertClean(String where, String text) {
    for (int i = 0; i < CANARIES.size(); i++) {
      assertThat(text.contains(CANARIES.get(i))).as("canary %d in the %s", i, where).isFalse();
    }
  }

  private boolean exists(String what, String value) {
    return jdbc.sql("select exists (select 1 from " + what + " = ?)")
        .param(value)
        .query(Boolean.class)
        .single();
  }

  /// Every table of every schema of ours, as a thief with a dump would read it.
  private String tables() throws SQLException, IOException {
    var dump = new ByteArrayOutputStream();
    try (var connection = DriverManager.getConnection(database.superuserJdbcUrl())) {
      var names = new ArrayList<String>();
      try (var rows =
          connection
              .createStatement()
              .executeQuery(
                  "select format('%I.%I', schemaname, tablename) from pg_tables"
                      + " where schemaname not in ('pg_catalog', 'information_schema')")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      assertThat(names).hasSizeGreaterThan(20);
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var name : names) {
        copy.copyOut("copy " + name + " to stdout", dump);
      }
    }
    return unescaped(dump.toString(StandardCharsets.UTF_8));
  }

  /// COPY writes bytea in hex: what stands readable in it must be found as well.
  private static String unescaped(String dump) {
    var bytes = new StringBuilder(dump).append('\n');
    Pattern.compile("\\\\\\\\x([0-9a-f]+)")
        .matcher(dump)
        .results()
        .map(found -> HexFormat.of().parseHex(found.group(1)))
        .forEach(value -> bytes.append(new String(value, StandardCharsets.UTF_8)).append('\n'));
    return bytes.toString();
  }

  private String metrics() throws IOException, InterruptedException {
    var port = environment.getProperty("local.management.port");
    var scrape = URI.create("http://localhost:" + port + "/actuator/prometheus");
    var text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(scrape).build(), BodyHandlers.ofString())
            .body();
    assertThat(text).contains("encompass_accounting", "encompass_mails_total");
    return text;
  }

  /// All that the notifier says, keys and values.
  private String topics() {
    var text = new StringBuilder();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "enable.auto.commit", "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          List.of(Topics.RECEIPTS, Topics.DISCLOSURES).stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(r -> text.append(r.key()).append(' ').append(r.value()).append('\n'));
      }
    }
    assertThat(text).contains("ACCEPTED", "TOLD");
    return text.toString();
  }
}
