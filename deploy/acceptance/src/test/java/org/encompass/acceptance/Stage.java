package org.encompass.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.encompass.harness.MailSink;
import org.encompass.harness.TestKeys;
import org.encompass.local.outcome.Topic;
import org.encompass.local.run.Ports;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Running;
import org.encompass.local.run.Service;
import org.encompass.local.run.Stops;
import org.encompass.local.web.Person;
import org.encompass.local.web.Portal;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;

/// Everything up for real, with a small county loaded through the portal's own import; started once
/// for all tests of this JVM. The notifier can be killed and started again.
final class Stage {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
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
  private final Path armed;
  private Process notifier;

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
      armed = directory.path().resolve("crash-after-commit");
      notifier = replaceFirstNotifier(stops);
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

  /// From here on the notifier is this class's child: with the crash on its class path, and leases
  /// so short that a test need not wait for minutes.
  private Process replaceFirstNotifier(Stops stops) throws IOException {
    ProcessHandle.of(service().pid()).ifPresent(ProcessHandle::destroyForcibly);
    var first = launch();
    stops.add(() -> notifier.destroyForcibly());
    return first;
  }

  private Service service() {
    return running.notifier();
  }

  private Process launch() throws IOException {
    var command = new ArrayList<>(service().launch().command());
    int classPath = command.indexOf("-cp") + 1;
    command.set(classPath, testClasses() + File.pathSeparator + command.get(classPath));
    command.addAll(
        1, List.of("-D" + CrashAfterCommit.ARMED + "=" + armed, "-Dencompass.mail.lease=PT8S"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(service().launch().environment());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(service().launch().log().toFile()));
    var process = builder.start();
    await().atMost(PATIENCE).until(this::isReady);
    return process;
  }

  private boolean isReady() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(service().launch().health()).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Path testClasses() {
    return Path.of(
        URI.create(
            CrashAfterCommit.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /// `kill -9`, at once and whatever it is doing.
  void kill() {
    notifier.destroyForcibly();
  }

  /// Waits for its end, however it came, and starts it again.
  void startAgain() throws IOException, InterruptedException {
    notifier.waitFor();
    Files.deleteIfExists(armed);
    notifier = launch();
  }

  /// The next commit of a batch of incidents is the notifier's last.
  void crashAfterTheNextBatch() throws IOException {
    Files.createFile(armed);
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

  void load(String what, Stream<byte[]> lines) throws IOException {
    var file = Files.createTempFile(running.directory().path(), "import-", ".ndjson");
    try (var out = Files.newOutputStream(file)) {
      for (var line : lines.toList()) {
        out.write(line);
        out.write('\n');
      }
    }
    portal().load(administrator, what, file);
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
  }

  /// All receipts of one incident, oldest first.
  List<ReceiptMessage> receipts(String reference) {
    return new Topic(running.kafka().bootstrapServers(), keys)
        .read(Topics.RECEIPTS, MessageType.RECEIPT).stream()
            .filter(receipt -> receipt.reference().equals(reference))
            .toList();
  }

  /// The receipts once one of that state is among them.
  List<ReceiptMessage> receiptsWith(String reference, State state) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> receipts(reference), all -> all.stream().anyMatch(is(state)));
  }

  private static Predicate<ReceiptMessage> is(State state) {
    return receipt -> receipt.state() == state;
  }

  /// Every topic's records as they stand there: key, headers and value.
  Map<String, List<byte[]>> topics() {
    var all = new HashMap<String, List<byte[]>>();
    var bytes = new ByteArrayDeserializer();
    Map<String, Object> settings = Map.of("bootstrap.servers", running.kafka().bootstrapServers());
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      for (var topic : Topics.ALL) {
        var partitions =
            consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var found = new ArrayList<byte[]>();
        while (ends.entrySet().stream()
            .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
          for (var record : consumer.poll(Duration.ofMillis(500))) {
            found.add(record.key());
            found.add(record.value() == null ? new byte[0] : record.value());
            record.headers().forEach(header -> found.add(header.value()));
          }
        }
        all.put(topic.name(), found);
      }
    }
    return all;
  }

  /// What a service shows to its monitoring.
  String metrics(Service service) throws IOException, InterruptedException {
    var address = service.launch().health().resolve("/actuator/prometheus");
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  /// A number out of the notifier's database, asked as its superuser.
  long number(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(running.databases().get("notifier").superuserJdbcUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
