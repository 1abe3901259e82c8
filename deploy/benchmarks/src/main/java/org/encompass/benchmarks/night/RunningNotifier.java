package org.encompass.benchmarks.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.encompass.benchmarks.OwnPostgres;
import org.encompass.benchmarks.mail.PrivatePostfix;
import org.encompass.harness.Folders;
import org.encompass.harness.MovableClock;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.RealKafka;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.NotifierApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One whole notifier in this process, as it is shipped, on a PostgreSQL, a Kafka and a Postfix of
/// this run alone. Only its domain clock is ours.
final class RunningNotifier implements AutoCloseable {
  /// The police force whose policy holds until the morning.
  static final String FORCE = "E23000015";

  private final Path folder;
  private final OwnPostgres postgres = new OwnPostgres();
  private final RealKafka kafka;
  private final ConfigurableApplicationContext context;

  RunningNotifier(PrivatePostfix relay, MovableClock clock) {
    try {
      folder = Files.createTempDirectory("encompass-night");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kafka = RealKafka.in(folder, 0);
    kafka.createTopics();
    var settings = new HashMap<String, Object>();
    settings.putAll(servers(postgres.database("notifier"), kafka, relay));
    settings.putAll(keys(TestKeys.in(folder)));
    context =
        new SpringApplicationBuilder(NotifierApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .initializers(fresh -> join((GenericApplicationContext) fresh, settings, clock))
            .run();
  }

  private static void join(
      GenericApplicationContext context, Map<String, Object> settings, Clock clock) {
    var sources = context.getEnvironment().getPropertySources();
    sources.addFirst(new MapPropertySource("benchmark", settings));
    context.registerBean("movableClock", Clock.class, () -> clock);
  }

  private static Map<String, Object> servers(
      RealDatabase database, RealKafka kafka, PrivatePostfix relay) {
    return Map.ofEntries(
        Map.entry("spring.kafka.bootstrap-servers", kafka.bootstrapServers()),
        Map.entry("spring.datasource.url", database.jdbcUrl()),
        Map.entry("spring.datasource.username", database.serviceUser()),
        Map.entry("spring.datasource.password", database.servicePassword()),
        Map.entry("spring.flyway.url", database.jdbcUrl()),
        Map.entry("spring.flyway.user", database.ownerUser()),
        Map.entry("spring.flyway.password", database.ownerPassword()),
        Map.entry("spring.mail.host", "localhost"),
        Map.entry("spring.mail.port", relay.tlsPort()),
        Map.entry("spring.mail.ssl.bundle", "relay"),
        Map.entry(
            "spring.ssl.bundle.pem.relay.truststore.certificate",
            relay.authority().toUri().toString()),
        Map.entry("server.port", 0),
        Map.entry("management.server.port", 0),
        Map.entry("encompass.mail.from", "notices@encompass.example"));
  }

  private static Map<String, Object> keys(TestKeys keys) {
    return Map.of(
        "encompass.keys.wire-location",
        keys.wireFile().toUri().toString(),
        "encompass.keys.disclosure-kid",
        TestKeys.DISCLOSURES,
        "encompass.keys.roll-kid",
        TestKeys.ROLLS,
        "encompass.keys.at-rest-location",
        keys.notifierAtRestFile().toUri().toString(),
        "encompass.keys.at-rest-kid",
        TestKeys.AT_REST,
        "encompass.keys.matching-kid",
        TestKeys.MATCHING,
        // Nobody signs in here.
        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
        "https://issuer.example",
        "encompass.policy.forces." + FORCE + ".telling",
        "MORNING");
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public void close() {
    context.close();
    kafka.close();
    postgres.close();
    Folders.delete(folder);
  }
}
