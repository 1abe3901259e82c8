package org.encompass.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.encompass.harness.MailSink;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.RealKafka;
import org.encompass.harness.RealPostgres;
import org.encompass.harness.TestKeys;
import org.encompass.harness.TokenIssuer;
import org.encompass.local.clock.PlayedClock;
import org.encompass.local.run.Service.Kind;
import org.encompass.schemas.PoliceForces;

/// Everything of one run: started in order, stopped in reverse.
public final class Running {
  public static final String ADMINISTRATOR = "administrator@example.invalid";
  public static final String SUPERVISOR = "supervisor";

  /// Who sends the mails about accounts; the notifier's own are about children.
  public static final String PORTAL_SENDER = "portal@example.invalid";

  private final RunDirectory directory;
  private final Stops stops;
  private final Ports ports;
  private final PlayedClock clock;
  private final TestKeys keys;
  private final RealPostgres postgres;
  private final RealKafka kafka;
  private final RealDatabase notifierDatabase;
  private final RealDatabase portalDatabase;
  private final MailSink smtp;
  private final Path mails;
  private final TokenIssuer issuer;
  private final Service notifier;
  private final Service portal;

  /// Starts everything and returns when both services are ready.
  ///
  /// @param now the domain time to begin with, if not the real one
  /// @param heap megabytes for each service
  public Running(RunDirectory directory, Stops stops, Ports ports, Optional<Instant> now, int heap)
      throws IOException, InterruptedException {
    this.directory = directory;
    this.stops = stops;
    this.ports = ports;
    clock = PlayedClock.of(directory.path().resolve("clock"));
    now.ifPresent(clock::set);
    directory.folder("logs");
    keys =
        TestKeys.in(directory.folder("keys"), PoliceForces.ALL.keySet().stream().sorted().toList());
    postgres = RealPostgres.in(directory.folder("postgres"), ports.postgres());
    stops.add(postgres::close);
    writeDown("postgres", postmaster());
    kafka = RealKafka.in(directory.folder("kafka"), ports.kafka());
    stops.add(kafka::close);
    kafka.createTopics();
    notifierDatabase = postgres.database("notifier");
    portalDatabase = postgres.database("portal");
    smtp = new MailSink(directory.folder("smtp"), ports.smtp());
    stops.add(smtp::close);
    mails = directory.folder("mails");
    var folder = new MailFolder(mails);
    smtp.listen(mail -> folder.keep(mail, clock));
    issuer = new TokenIssuer(ports.issuer());
    stops.add(issuer::close);
    notifier = start(Kind.NOTIFIER, notifierSettings(), ports.notifierManagement(), heap);
    portal = start(Kind.PORTAL, portalSettings(), ports.portalManagement(), heap);
    notifier.awaitReady();
    portal.awaitReady();
  }

  private Service start(Kind kind, Settings settings, int management, int heap)
      throws IOException, InterruptedException {
    var file = settings.write(directory.folder("settings").resolve(kind.words + ".properties"));
    var launch =
        Service.launch(kind, Installation.current(), directory.path(), file, management, heap);
    var service = Service.start(launch, directory.pids());
    stops.add(service::stop);
    return service;
  }

  private Settings notifierSettings() {
    return new Settings()
        .ports(ports.notifier(), ports.notifierManagement())
        .addresses(ports.portal(), ports.notifier())
        .kafka(kafka.bootstrapServers())
        .database(notifierDatabase)
        .mail(smtp)
        .notifierKeys(keys, issuer)
        .policies()
        .callSheets(keys, callSheets())
        .firstSupervisor(SUPERVISOR, link("supervisor"));
  }

  private Settings portalSettings() {
    return new Settings()
        .ports(ports.portal(), ports.portalManagement())
        .addresses(ports.portal(), ports.notifier())
        .kafka(kafka.bootstrapServers())
        .database(portalDatabase)
        .mail(smtp)
        .portalKeys(keys)
        .firstAdministrator(ADMINISTRATOR, link("administrator"));
  }

  private void writeDown(String name, long pid) {
    ProcessHandle.of(pid).ifPresent(process -> directory.pids().add(name, process));
  }

  private long postmaster() throws IOException {
    var file = directory.path().resolve("postgres").resolve("data").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  /// Where a service wrote the one-time link for its first person.
  public Path link(String whose) {
    return directory.folder("links").resolve(whose + ".link");
  }

  /// Where the notifier leaves sealed copies of its call sheet.
  public Path callSheets() {
    return directory.folder("call-sheets");
  }

  public RunDirectory directory() {
    return directory;
  }

  public PlayedClock clock() {
    return clock;
  }

  public TestKeys keys() {
    return keys;
  }

  public RealKafka kafka() {
    return kafka;
  }

  public RealPostgres postgres() {
    return postgres;
  }

  public Map<String, RealDatabase> databases() {
    return Map.of("notifier", notifierDatabase, "portal", portalDatabase);
  }

  public MailSink smtp() {
    return smtp;
  }

  public Path mails() {
    return mails;
  }

  public TokenIssuer issuer() {
    return issuer;
  }

  public Service notifier() {
    return notifier;
  }

  public Service portal() {
    return portal;
  }

  public URI portalAddress() {
    return URI.create("http://localhost:" + ports.portal());
  }

  public URI deskAddress() {
    return URI.create("http://localhost:" + ports.notifier());
  }

  static URI management(Service service) {
    return service.launch().health().resolve("/actuator");
  }
}
