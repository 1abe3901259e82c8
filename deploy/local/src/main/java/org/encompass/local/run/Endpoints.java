package org.encompass.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.TestKeys;
import org.encompass.local.web.Account;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that another program needs to take part in a run: the file that `--endpoints` writes.
/// It holds secrets of this run alone.
public record Endpoints(
    Kafka kafka,
    Map<String, Database> databases,
    Smtp smtp,
    Http http,
    Path runDirectory,
    Path mailFolder,
    Path clockFile,
    Map<String, Long> pids,
    Map<String, Restart> restart,
    Intake intake,
    Keys keys,
    List<Account> accounts) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public record Kafka(String bootstrapServers) {}

  public record Database(
      String jdbcUrl,
      String ownerUser,
      String ownerPassword,
      String serviceUser,
      String servicePassword,
      String superuserJdbcUrl) {}

  public record Smtp(String host, int port, String user, String password, Path caCertificate) {}

  public record Http(URI portal, URI portalManagement, URI notifier, URI notifierManagement) {}

  /// How a service that was killed is started again, as it was.
  public record Restart(List<String> command, Map<String, String> environment, Path log) {}

  public record Intake(
      URI address, URI tokenEndpoint, String clientId, String clientSecret, String token) {}

  /// @param jwks the key set, secrets included, by whose `kid`s values are sealed
  public record Keys(Path file, String jwks, String disclosures, String rolls, String force) {}

  /// What a run that was just started offers; nobody has an account yet.
  public static Endpoints of(Running run, String force, Map<String, Object> claims) {
    var databases = new LinkedHashMap<String, Database>();
    run.databases().forEach((name, database) -> databases.put(name, database(database)));
    var pids = new LinkedHashMap<String, Long>();
    run.directory().pids().entries().forEach(entry -> pids.put(entry.name(), entry.pid()));
    var restart = new LinkedHashMap<String, Restart>();
    for (var service : List.of(run.notifier(), run.portal())) {
      var launch = service.launch();
      restart.put(launch.name(), new Restart(launch.command(), launch.environment(), launch.log()));
    }
    var smtp = run.smtp();
    return new Endpoints(
        new Kafka(run.kafka().bootstrapServers()),
        databases,
        new Smtp(smtp.host(), smtp.port(), smtp.user(), smtp.password(), smtp.caCertificate()),
        new Http(
            run.portalAddress(),
            Running.management(run.portal()),
            run.deskAddress(),
            Running.management(run.notifier())),
        run.directory().path(),
        run.mails(),
        run.directory().path().resolve("clock"),
        pids,
        restart,
        intake(run, force, claims),
        keys(run, force),
        List.of());
  }

  /// The same with these people in it.
  public Endpoints with(List<Account> people) {
    return new Endpoints(
        kafka,
        databases,
        smtp,
        http,
        runDirectory,
        mailFolder,
        clockFile,
        pids,
        restart,
        intake,
        keys,
        List.copyOf(people));
  }

  /// Where every run keeps its own copy.
  public static Path ownFile(Path runDirectory) {
    return runDirectory.resolve("endpoints.json");
  }

  public static Endpoints read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), Endpoints.class);
  }

  /// Writes the file for its owner's eyes, whole or not at all.
  public void write(Path file) throws IOException {
    var fresh = file.toAbsolutePath().resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(fresh, JSON.writeValueAsBytes(this));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Database database(RealDatabase d) {
    return new Database(
        d.jdbcUrl(),
        d.ownerUser(),
        d.ownerPassword(),
        d.serviceUser(),
        d.servicePassword(),
        d.superuserJdbcUrl());
  }

  private static Intake intake(Running run, String force, Map<String, Object> claims) {
    var client = "client-" + force;
    var issuer = run.issuer();
    return new Intake(
        run.deskAddress().resolve("/v1/incidents"),
        URI.create(issuer.tokenEndpoint()),
        client,
        issuer.register(client, claims),
        issuer.token(client, claims));
  }

  private static Keys keys(Running run, String force) {
    return new Keys(
        run.keys().wireFile(),
        run.keys().wireSet(),
        TestKeys.DISCLOSURES,
        TestKeys.ROLLS,
        TestKeys.ofForce(force));
  }

  @Override
  public String toString() {
    return "Endpoints[" + runDirectory + "]";
  }
}
