package org.encompass.notifier.delivery.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.RealParts;
import org.encompass.notifier.delivery.MadeSettings;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Purpose;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The tables of delivery on a real database, empty before each test.
abstract class MailTables {
  static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
  static final Duration LEASE = Duration.ofMinutes(3);
  static final Duration NO_LEASE = Duration.ZERO;

  static JdbcClient owner;
  static DriverManagerDataSource database;

  final JdbcMails mails = mails(database);
  final JdbcTellingRows tellings = new JdbcTellingRows(JdbcClient.create(database));

  @BeforeAll
  static void migrate() {
    var real = RealParts.shared().postgres().database("mails");
    Flyway.configure()
        .dataSource(real.jdbcUrl(), real.ownerUser(), real.ownerPassword())
        .placeholders(Map.of("service_role", real.serviceUser()))
        .load()
        .migrate();
    owner =
        JdbcClient.create(
            new SingleConnectionDataSource(
                real.jdbcUrl(), real.ownerUser(), real.ownerPassword(), true));
    database =
        new DriverManagerDataSource(real.jdbcUrl(), real.serviceUser(), real.servicePassword());
  }

  static JdbcMails mails(DriverManagerDataSource database) {
    return new JdbcMails(JdbcClient.create(database), MadeSettings.with(Map.of()));
  }

  @BeforeEach
  void empty() {
    for (var table :
        List.of("attempt", "telling", "mail", "notification", "child", "incident", "outbox")) {
      owner.sql("delete from " + table).update();
    }
  }

  static Nudge of(List<Nudge> nudges, String recipient, String contact) {
    return nudges.stream()
        .filter(n -> n.recipient().key().equals(recipient) && n.contactId().equals(contact))
        .findFirst()
        .orElseThrow();
  }

  void tell(UUID notification, String... contacts) {
    tellings.add(notification, List.of(contacts), Purpose.FIRST, 1, NOW);
  }

  static List<String> outcomes() {
    return owner.sql("select outcome from attempt order by fence").query(String.class).list();
  }

  static void state(UUID notification, String state) {
    owner
        .sql("update notification set state = ? where notification_id = ?")
        .params(state, notification)
        .update();
  }

  static UUID notification(String school) {
    return new MadeUpTelling(owner).notification(school, NOW, NOW.plus(Duration.ofHours(11)));
  }
}
