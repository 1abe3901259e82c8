package org.encompass.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.encompass.harness.MailSink;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.TestKeys;
import org.encompass.harness.TokenIssuer;
import org.encompass.local.county.County;

/// Writes what each service is told, as the properties it knows. Secrets stand in a file that only
/// its owner reads, never in a command line.
final class Settings {
  private final Map<String, String> settings = new LinkedHashMap<>();

  Settings kafka(String bootstrapServers) {
    return with("spring.kafka.bootstrap-servers", bootstrapServers);
  }

  Settings database(RealDatabase database) {
    return with("spring.datasource.url", database.jdbcUrl())
        .with("spring.datasource.username", database.serviceUser())
        .with("spring.datasource.password", database.servicePassword())
        .with("spring.flyway.url", database.jdbcUrl())
        .with("spring.flyway.user", database.ownerUser())
        .with("spring.flyway.password", database.ownerPassword());
  }

  Settings mail(MailSink smtp) {
    return with("spring.mail.host", smtp.host())
        .with("spring.mail.port", smtp.port())
        .with("spring.mail.username", smtp.user())
        .with("spring.mail.password", smtp.password())
        .with("spring.mail.ssl.bundle", "smtp")
        .with(
            "spring.ssl.bundle.pem.smtp.truststore.certificate",
            smtp.caCertificate().toUri().toString());
  }

  Settings ports(int port, int management) {
    return with("server.port", port).with("management.server.port", management);
  }

  /// The public addresses of both, for the links in mails and invitations.
  Settings addresses(int portalPort, int notifierPort) {
    return with("encompass.portal.base-url", "http://localhost:" + portalPort)
        .with("encompass.desk.base-url", "http://localhost:" + notifierPort);
  }

  Settings notifierKeys(TestKeys keys, TokenIssuer issuer) {
    return with("encompass.keys.wire-location", keys.wireFile().toUri().toString())
        .with("encompass.keys.disclosure-kid", TestKeys.DISCLOSURES)
        .with("encompass.keys.at-rest-location", keys.notifierAtRestFile().toUri().toString())
        .with("encompass.keys.at-rest-kid", TestKeys.AT_REST)
        .with("encompass.keys.matching-kid", TestKeys.MATCHING)
        .with("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.issuerUri());
  }

  Settings portalKeys(TestKeys keys) {
    return with("encompass.keys.wire-location", keys.portalWireFile().toUri().toString())
        .with("encompass.keys.roll-kid", TestKeys.ROLLS)
        .with("encompass.keys.at-rest-location", keys.portalAtRestFile().toUri().toString())
        .with("encompass.keys.at-rest-kid", TestKeys.AT_REST);
  }

  Settings firstAdministrator(String email, Path linkFile) {
    return with("encompass.access.first-administrator.email", email)
        .with("encompass.access.first-administrator.link-file", linkFile)
        .with("encompass.access.mail-from", Running.PORTAL_SENDER);
  }

  Settings firstSupervisor(String name, Path linkFile) {
    return with("encompass.desk.first-supervisor.name", name)
        .with("encompass.desk.first-supervisor.link-file", linkFile)
        .with("encompass.mail.from", "notifier@example.invalid");
  }

  /// One force of the demo tells in the morning and after holidays only, one writes little.
  Settings policies() {
    var morning = "encompass.policy.forces[" + County.MORNING_FORCE + "]";
    var minimal = "encompass.policy.forces[" + County.MINIMAL_FORCE + "]";
    return with(morning + ".version", "demo-morning-1")
        .with(morning + ".telling", "MORNING")
        .with(morning + ".holidays", "HOLD_TO_SCHOOL_DAY")
        .with(minimal + ".version", "demo-minimal-1")
        .with(minimal + ".profile", "MINIMAL");
  }

  /// Sealed copies of the call sheet, as on every node.
  Settings callSheets(TestKeys keys, Path directory) {
    return with("encompass.call-sheet.directory", directory)
        .with("encompass.call-sheet.public-key", keys.dutyPublicFile());
  }

  private Settings with(String name, Object value) {
    settings.put(name, value.toString());
    return this;
  }

  Path write(Path file) throws IOException {
    var lines =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\"))
            .collect(Collectors.joining("\n", "", "\n"));
    return Files.writeString(file, lines);
  }
}
