package org.encompass.benchmarks.morning;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.harness.TestKeys;
import org.encompass.local.run.MailFolder;
import org.encompass.local.run.Ports;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Running;
import org.encompass.local.run.Stops;
import org.encompass.local.web.ImportPages;
import org.encompass.local.web.Person;
import org.encompass.local.web.Portal;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;

/// A whole installation in processes of its own, its schools loaded, their key adults' accounts set
/// up through the pages, and an alert for each.
final class LoadedPortal implements AutoCloseable {
  private static final int HEAP = 512;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Ports ANY = new Ports(0, 0, 0, 0, 0, 0, 0, 0);
  private static final Pattern LINK = Pattern.compile("https?://\\S+?/invitation/[\\w-]+");

  private final Stops stops;
  private final Running running;
  private final Portal portal;
  private final MadeUpSchools schools;
  private final List<Person> people;

  /// Starts it; whatever fails on the way, all is stopped again.
  static LoadedPortal with(int schools) throws IOException, InterruptedException {
    var stops = new Stops();
    try {
      return new LoadedPortal(schools, stops);
    } catch (IOException | InterruptedException | RuntimeException e) {
      stops.all();
      throw e;
    }
  }

  private LoadedPortal(int number, Stops stops) throws IOException, InterruptedException {
    this.stops = stops;
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stops::all));
    var directory = RunDirectory.create(Optional.empty());
    stops.add(directory::delete);
    running = new Running(directory, stops, ANY.resolved(false), Optional.empty(), HEAP);
    portal = new Portal(running.portalAddress());
    schools = new MadeUpSchools(number, OffsetDateTime.now(Clock.systemUTC()));
    var link = Files.readString(running.link("administrator")).strip();
    var administrator = portal.join(link, Running.ADMINISTRATOR, "ADMINISTRATOR");
    load(administrator);
    portal.invite(administrator, List.of());
    people = join();
    publish();
  }

  URI address() {
    return running.portalAddress();
  }

  List<Person> people() {
    return people;
  }

  private void load(Person administrator) throws IOException, InterruptedException {
    var lines =
        schools.urns().stream()
            .map(urn -> new String(WireWriter.write(schools.school(urn)), UTF_8))
            .toList();
    var file = Files.createTempFile(running.directory().path(), "schools-", ".ndjson");
    Files.write(file, lines);
    new ImportPages(administrator, Clock.systemUTC())
        .bring("schools", Map.of(), Map.of("file", file));
  }

  private List<Person> join() throws IOException, InterruptedException {
    var links = invitations();
    return schools.urns().stream()
        .map(MadeUpSchools::address)
        .map(address -> portal.join(links.getOrDefault(address, ""), address, "KEY_ADULT"))
        .toList();
  }

  private Map<String, String> invitations() throws IOException, InterruptedException {
    var folder = new MailFolder(running.mails());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (folder.all().size() < schools.urns().size()) {
      if (System.nanoTime() > end) {
        throw new CannotMeasure("only " + folder.all().size() + " invitations came");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    var links = new HashMap<String, String>();
    for (var mail : folder.all()) {
      var link = LINK.matcher(Files.readString(mail.file(), US_ASCII));
      if (link.find()) {
        links.put(mail.to(), link.group());
      }
    }
    return links;
  }

  private void publish() {
    var keys = WireKeys.of(running.keys().wireSet());
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", running.kafka().bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (var urn : schools.urns()) {
        var content = keys.seal(TestKeys.DISCLOSURES, WireWriter.write(schools.content(urn)));
        var disclosure = schools.disclosure(urn, content);
        producer.send(
            new ProducerRecord<>(
                Topics.DISCLOSURES,
                disclosure.notificationId().toString(),
                WireWriter.write(disclosure)));
      }
    }
  }

  @Override
  public void close() {
    stops.all();
  }
}
