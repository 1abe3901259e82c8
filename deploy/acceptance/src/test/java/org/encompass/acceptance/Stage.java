package org.encompass.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.encompass.harness.MailSink;
import org.encompass.harness.Relay;
import org.encompass.harness.TestKeys;
import org.encompass.local.outcome.Published;
import org.encompass.local.run.Ports;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Running;
import org.encompass.local.run.Stops;
import org.encompass.local.web.ImportPages;
import org.encompass.local.web.Person;
import org.encompass.local.web.Portal;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;

/// Everything up for real, with a small county loaded through the portal's own import; started once
/// for all tests of this JVM. Two notifiers do the work; their line to the mail server can be cut.
final class Stage {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Ports ANY = new Ports(0, 0, 0, 0, 0, 0, 0, 0);
  private static final int HEAP = 384;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final class Shared {
    static final Stage STAGE = new Stage();
  }

  private final Running running;
  private final SmallCounty county;
  private final Person administrator;
  private final KafkaProducer<String, byte[]> producer;
  private final WireKeys keys;
  private final Relay mailLine;
  private final Pair notifiers;
  private final List<Published> published = new ArrayList<>();

  static Stage shared() {
    return Shared.STAGE;
  }

  private Stage() {
    var stops = new Stops();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stops::all));
    try {
      var directory = RunDirectory.create(Optional.empty());
      stops.add(directory::delete);
      running = new Running(directory, stops, ANY.resolved(false), Optional.empty(), HEAP);
      mailLine = new Relay(running.smtp().port());
      // From here on the notifiers are this class's children.
      ProcessHandle.of(running.notifier().pid()).ifPresent(ProcessHandle::destroyForcibly);
      notifiers = new Pair(running, mailLine.port(), stops);
      county = new SmallCounty(LocalDate.now(Clock.system(ZoneId.of("Europe/London"))));
      keys = WireKeys.of(running.keys().wireSet());
      producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", running.kafka().bootstrapServers(), "acks", "all"),
              new StringSerializer(),
              new ByteArraySerializer());
      stops.add(producer::close);
      var link = Files.readString(running.link("administrator")).strip();
      administrator = portal().join(link, Running.ADMINISTRATOR, "ADMINISTRATOR");
      load("schools", county.schools().stream().map(WireWriter::write));
      load("rolls", county.roll().stream().map(WireWriter::write));
      awaitRolls(SmallCounty.PUPILS * SmallCounty.URNS.size());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the stage could not be set", e);
    }
  }

  /// Both notifiers.
  Pair notifiers() {
    return notifiers;
  }

  /// What lies between the notifiers and the mail server.
  Relay mailLine() {
    return mailLine;
  }

  SmallCounty county() {
    return county;
  }

  Running running() {
    return running;
  }

  MailSink smtp() {
    return running.smtp();
  }

  Portal portal() {
    return new Portal(running.portalAddress());
  }

  Person administrator() {
    return administrator;
  }

  void load(String what, Stream<byte[]> lines) throws IOException, InterruptedException {
    var file = Files.createTempFile(running.directory().path(), "import-", ".ndjson");
    try (var out = Files.newOutputStream(file)) {
      for (var line : lines.toList()) {
        out.write(line);
        out.write('\n');
      }
    }
    new ImportPages(administrator, Clock.systemUTC()).bring(what, Map.of(), Map.of("file", file));
    Files.delete(file);
  }

  /// Until the notifier knows that many pupils.
  void awaitRolls(int pupils) {
    await().atMost(PATIENCE).until(() -> number("select count(*) from roll_entry") == pupils);
  }

  /// Publishes an incident sealed under its force's key, and waits for the broker's word.
  void publish(IncidentMessage incident) {
    var sealed = keys.seal(TestKeys.ofForce(incident.force()), WireWriter.write(incident));
    var record =
        new ProducerRecord<>(
            Topics.INCIDENTS,
            incident.force() + "/" + incident.reference(),
            sealed.getBytes(StandardCharsets.US_ASCII));
    record.headers().add("content-type", "application/jose".getBytes(StandardCharsets.US_ASCII));
    producer.send(record);
    producer.flush();
    var reader = new WireReader(keys);
    published.add(Published.of(reader, record.key(), WireWriter.write(incident)));
  }

  /// Reports one child of a school.
  void report(String reference, String urn, int pupil) {
    var now = OffsetDateTime.now(Clock.systemUTC());
    publish(county.incident(reference, now, List.of(county.pupil(urn, pupil))));
  }

  /// All that was published here.
  List<Published> published() {
    return List.copyOf(published);
  }

  /// What stands on the topics now.
  TopicContents topics() {
    return new TopicContents(running.kafka().bootstrapServers(), keys);
  }

  /// All receipts of one incident, oldest first.
  List<ReceiptMessage> receipts(String reference) {
    return topics().receipts().stream()
        .filter(receipt -> receipt.reference().equals(reference))
        .toList();
  }

  /// The receipts once one of that state is among them.
  List<ReceiptMessage> receiptsWith(String reference, State state) {
    return await()
        .atMost(Outage.patience())
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> receipts(reference), all -> all.stream().anyMatch(is(state)));
  }

  private static Predicate<ReceiptMessage> is(State state) {
    return receipt -> receipt.state() == state;
  }

  /// What a service shows to its monitoring.
  ///
  /// @param health where it says how it is
  String metrics(URI health) throws IOException, InterruptedException {
    var address = health.resolve("/actuator/prometheus");
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  /// The first column of what the notifier's database answers, asked as its superuser.
  List<String> texts(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(database());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  /// The notifier's database, for its superuser.
  String database() {
    return running.databases().get("notifier").superuserJdbcUrl();
  }

  /// A number out of the notifier's database, asked as its superuser.
  long number(String sql) throws SQLException {
    return Long.parseLong(texts(sql).getFirst());
  }
}
