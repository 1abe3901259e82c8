package org.encompass.notifier.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.RealParts;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.DeliveryOutcome.Unknown;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims, leases and fences, on a real database.
class JdbcMailsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration NO_LEASE = Duration.ZERO;

  private static JdbcClient owner;
  private static DriverManagerDataSource database;

  private final JdbcMails mails = mails(database);
  private final JdbcTellingRows tellings = new JdbcTellingRows(JdbcClient.create(database));

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

  private static JdbcMails mails(DriverManagerDataSource database) {
    var settings = new DeliverySettings("notices@encompass.example", 2, 64, LEASE, LEASE, LEASE);
    return new JdbcMails(JdbcClient.create(database), settings);
  }

  @BeforeEach
  void empty() {
    for (var table :
        List.of("attempt", "telling", "mail", "notification", "child", "incident", "outbox")) {
      owner.sql("delete from " + table).update();
    }
  }

  @Test
  void nothingIsDueWhileItsDisclosureWaitsInTheOutbox() {
    var notification = notification("100001");
    tell(notification, "lead");
    owner
        .sql("insert into outbox (topic, key, sealed) values ('encompass.disclosures.v1', ?, true)")
        .param(notification.toString())
        .update();

    assertThat(mails.claim(NOW, 10, LEASE)).isEmpty();

    owner.sql("delete from outbox").update();
    assertThat(mails.claim(NOW, 10, LEASE)).hasSize(1);
  }

  @Test
  void severalChildrenOfOneSchoolMakeOneMailForEachContact() {
    var first = notification("100001");
    var second = notification("100001");
    var elsewhere = notification("100002");
    tell(first, "lead", "deputy");
    tell(second, "lead");
    tell(elsewhere, "lead");

    var nudges = mails.claim(NOW, 10, LEASE);

    assertThat(nudges).hasSize(3);
    assertThat(of(nudges, "100001", "lead").notifications())
        .containsExactlyInAnyOrder(first, second);
    assertThat(of(nudges, "100001", "deputy").notifications()).containsExactly(first);
    assertThat(of(nudges, "100002", "lead").notifications()).containsExactly(elsewhere);
    assertThat(mails.claim(NOW, 10, LEASE)).isEmpty();
  }

  @Test
  void twoNodesNeverClaimTheSameTelling() {
    tell(notification("100001"), "lead");
    tell(notification("100002"), "lead");
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    transaction.executeWithoutResult(
        open -> {
          assertThat(mails.claim(NOW, 1, LEASE)).hasSize(1);
          var other =
              new DriverManagerDataSource(
                  database.getUrl(), database.getUsername(), database.getPassword());
          assertThat(mails(other).claim(NOW, 10, LEASE)).hasSize(1);
        });
  }

  @Test
  void whatIsNotDueYetCancelledHiddenOrWithdrawnIsNotSent() {
    var later = notification("100001");
    tellings.add(later, List.of("lead"), Purpose.FIRST, 1, NOW.plusSeconds(60));
    var cancelled = notification("100002");
    tell(cancelled, "lead");
    tellings.cancel(cancelled);
    var hidden = notification("100003");
    tell(hidden, "lead");
    owner
        .sql("update notification set hidden_from = '{lead}' where notification_id = ?")
        .param(hidden)
        .update();
    var withdrawn = notification("100004");
    tell(withdrawn, "lead");
    state(withdrawn, "WITHDRAWN");

    assertThat(mails.claim(NOW, 10, LEASE)).isEmpty();
    assertThat(mails.claim(NOW.plusSeconds(60), 10, LEASE)).hasSize(1);
  }

  @Test
  void retryKeepsMailAndMessageIdAndRaisesTheFence() {
    tell(notification("100001"), "lead");
    var first = mails.claim(NOW, 10, LEASE).getFirst();
    var at = NOW.plusSeconds(5);

    assertThat(mails.settle(first, new Retry(451, "DOT"), at, NOW)).isTrue();

    assertThat(mails.claim(NOW, 10, LEASE)).isEmpty();
    var second = mails.claim(at, 10, LEASE).getFirst();
    assertThat(second.mailId()).isEqualTo(first.mailId());
    assertThat(second.messageId())
        .isEqualTo(first.messageId())
        .isEqualTo("<" + first.mailId() + "@encompass.example>");
    assertThat(second.fence()).isEqualTo(2);
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(mails.settle(first, new Accepted(250), null, at)).as("an old fence").isFalse();
    assertThat(mails.settle(second, new Accepted(250), null, at)).isTrue();
    assertThat(outcomes()).containsExactly("RETRY", "ACCEPTED");
  }

  @Test
  void leaseThatRanOutIsUnknownAndSentOnceMoreUnderTheSameMessageId() {
    tell(notification("100001"), "lead");
    var first = mails.claim(NOW, 10, NO_LEASE).getFirst();

    assertThat(mails.expire(NOW)).isEqualTo(1);

    assertThat(outcomes()).containsExactly("UNKNOWN");
    var second = mails.claim(NOW, 10, NO_LEASE).getFirst();
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.unknowns()).isEqualTo(1);

    // A second time nobody sends again: the desk has it.
    assertThat(mails.expire(NOW)).isEqualTo(1);
    assertThat(mails.claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
    assertThat(outcomes()).containsExactly("UNKNOWN", "UNKNOWN");
  }

  @Test
  void acceptanceThatComesAfterTheLeaseCountsIfNobodyBeganAgain() {
    tell(notification("100001"), "lead");
    var nudge = mails.claim(NOW, 10, NO_LEASE).getFirst();
    mails.expire(NOW);

    assertThat(mails.settle(nudge, new Retry(null, "RCPT"), NOW, NOW)).isFalse();
    assertThat(mails.settle(nudge, new Accepted(250), null, NOW)).isTrue();

    assertThat(outcomes()).containsExactly("ACCEPTED");
    assertThat(mails.claim(NOW.plus(Duration.ofDays(1)), 10, LEASE)).isEmpty();
  }

  @Test
  void unknownMailIsNotSentAgainOnceThePortalSawItRead() {
    var notification = notification("100001");
    tell(notification, "lead");
    var nudge = mails.claim(NOW, 10, LEASE).getFirst();
    mails.settle(nudge, new Unknown("DOT"), NOW.plusSeconds(5), NOW);
    state(notification, "READ");

    assertThat(mails.claim(NOW.plusSeconds(5), 10, LEASE)).isEmpty();
    assertThat(
            owner
                .sql("select count(*) from mail where settled_at is not null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatIsHiddenMeanwhileIsNotSentAgainAndIsUntold() {
    var hidden = notification("100001");
    var open = notification("100001");
    tell(hidden, "lead");
    tell(open, "lead");
    var nudge = mails.claim(NOW, 10, LEASE).getFirst();
    mails.settle(nudge, new Retry(451, "DOT"), NOW, NOW);
    owner
        .sql("update notification set hidden_from = '{lead}' where notification_id = ?")
        .param(hidden)
        .update();

    assertThat(mails.claim(NOW, 10, LEASE).getFirst().notifications()).containsExactly(open);
    assertThat(tellings.contacts(hidden)).isEmpty();
    assertThat(tellings.untold(List.of(), 10)).containsExactly(hidden);
    assertThat(tellings.untold(List.of(hidden), 10)).isEmpty();
  }

  @Test
  void aRefusedMailToldNobody() {
    var notification = notification("100001");
    tell(notification, "lead");
    var nudge = mails.claim(NOW, 10, LEASE).getFirst();
    assertThat(tellings.untold(List.of(), 10)).isEmpty();
    mails.settle(nudge, new Failed(550, "RCPT"), null, NOW);
    tellings.cancelMail(notification, nudge.mailId());

    assertThat(tellings.contacts(notification)).isEmpty();
    assertThat(tellings.refused(notification)).containsExactly("lead");
    assertThat(tellings.untold(List.of(), 10)).containsExactly(notification);

    tellings.add(notification, List.of("lead"), Purpose.FIRST, 2, NOW);
    assertThat(tellings.refused(notification)).isEmpty();
    assertThat(tellings.untold(List.of(), 10)).isEmpty();
  }

  private static Nudge of(List<Nudge> nudges, String recipient, String contact) {
    return nudges.stream()
        .filter(n -> n.recipient().key().equals(recipient) && n.contactId().equals(contact))
        .findFirst()
        .orElseThrow();
  }

  private void tell(UUID notification, String... contacts) {
    tellings.add(notification, List.of(contacts), Purpose.FIRST, 1, NOW);
  }

  private static List<String> outcomes() {
    return owner.sql("select outcome from attempt order by fence").query(String.class).list();
  }

  private static void state(UUID notification, String state) {
    owner
        .sql("update notification set state = ? where notification_id = ?")
        .params(state, notification)
        .update();
  }

  private static UUID notification(String school) {
    var id = UUID.randomUUID();
    var reference = "REF-" + id.toString().substring(0, 8);
    byte[] nothing = {0};
    owner
        .sql("insert into incident values (?, 'E23000015', ?, null, 1, 'LIVE', ?)")
        .params(id, reference, Timestamp.from(NOW))
        .update();
    owner
        .sql(
            """
            insert into child (child_id, incident_id, child_ref, version, named, unrouted, state,
                first_arrived_at, occurred_from, identity_hash, sealed)
            values (:id, :id, 'C1', 1, true, false, 'ROUTED', now(), now(), :none, :none)
            """)
        .param("id", id)
        .param("none", nothing)
        .update();
    owner
        .sql(
            """
            insert into notification (notification_id, child_id, generation, recipient, version,
                content_version, state, route, deadline, deadline_because, calendar_rule,
                late_on_arrival, hidden_from, school_revision, la_revision, force, reference, child_ref,
                created_at)
            values (:id, :id, 1, :school, 1, 1, 'SCHEDULED', 'AUTO', :deadline, '', '', false, '{}',
                    1, 0, 'E23000015', :reference, 'C1', now())
            """)
        .param("id", id)
        .param("school", school)
        .param("deadline", Timestamp.from(NOW.plus(Duration.ofHours(11))))
        .param("reference", reference)
        .update();
    return id;
  }
}
