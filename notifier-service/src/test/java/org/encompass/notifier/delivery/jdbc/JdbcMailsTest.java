package org.encompass.notifier.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.RealParts;
import org.encompass.notifier.delivery.FencesContract;
import org.encompass.notifier.delivery.LadderMailsContract;
import org.encompass.notifier.delivery.MadeSettings;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.delivery.Mails;
import org.encompass.notifier.delivery.MailsContract;
import org.encompass.notifier.delivery.TellingRows;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.encompass.notifier.domain.NotificationState;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The contract on a real database, and what only a database can do.
class JdbcMailsTest implements MailsContract, FencesContract, LadderMailsContract {
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
    return new JdbcMails(JdbcClient.create(database), MadeSettings.with(Map.of()));
  }

  @BeforeEach
  void empty() {
    for (var table :
        List.of("attempt", "telling", "mail", "notification", "child", "incident", "outbox")) {
      owner.sql("delete from " + table).update();
    }
  }

  @Override
  public Mails mails() {
    return mails;
  }

  @Override
  public TellingRows tellings() {
    return tellings;
  }

  @Override
  public UUID notification(String school, Instant deadline) {
    return new MadeUpTelling(owner).notification(school, NOW, deadline);
  }

  @Override
  public void state(UUID notification, NotificationState state) {
    owner
        .sql("update notification set state = ? where notification_id = ?")
        .params(state.name(), notification)
        .update();
  }

  @Override
  public void hide(UUID notification, String contact) {
    owner
        .sql("update notification set hidden_from = array[?] where notification_id = ?")
        .params(contact, notification)
        .update();
  }

  @Override
  public void disclosureWaits(UUID notification) {
    owner
        .sql("insert into outbox (topic, key, sealed) values ('encompass.disclosures.v1', ?, true)")
        .param(notification.toString())
        .update();
  }

  @Override
  public void disclosureLeaves(UUID notification) {
    owner.sql("delete from outbox where key = ?").param(notification.toString()).update();
  }

  @Override
  public List<String> outcomes() {
    return owner.sql("select outcome from attempt order by fence").query(String.class).list();
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
  void childrenOfOneSchoolShareAMailAndEachHasARowOfItsOwn() {
    var first = notification("520001");
    var second = notification("520001");
    tell(first, "lead");
    tell(second, "lead");

    var nudge = mails.claim(NOW, 10, LEASE).getFirst();
    mails.settle(nudge, new Accepted(250), null, NOW);

    assertThat(
            owner
                .sql("select notification_id from telling where mail_id = ?")
                .param(nudge.mailId())
                .query(UUID.class)
                .list())
        .containsExactlyInAnyOrder(first, second);
    assertThat(outcomes()).containsExactly("ACCEPTED");
  }

  @Test
  void whatWaitsGoesByTheDeadlineAsItIsNow() {
    var later = notification("540001", DEADLINE);
    var earlier = notification("540002", DEADLINE.minusSeconds(60));
    tell(later, "lead");
    tell(earlier, "lead");
    var moved = DEADLINE.minusSeconds(3600);
    owner
        .sql("update notification set deadline = ? where notification_id = ?")
        .params(Timestamp.from(moved), later)
        .update();
    tellings.deadlineMoved(later, moved);

    var nudge = mails.claim(NOW, 1, LEASE).getFirst();
    assertThat(nudge.notifications()).containsExactly(later);
    mails.settle(nudge, new Retry(451, "DOT"), NOW, NOW);
    for (var both : mails.claim(NOW, 2, LEASE)) {
      mails.settle(both, new Retry(451, "DOT"), NOW, NOW);
    }
    tellings.deadlineMoved(earlier, DEADLINE.minusSeconds(60));
    assertThat(mails.claim(NOW, 1, LEASE).getFirst().notifications()).containsExactly(later);
  }

  @Test
  void leasesRunByTheDatabasesClockWhateverTheDomainsSays() {
    tell(notification("520001"), "lead");
    mails.claim(NOW, 10, LEASE);

    assertThat(mails.expire(NOW.plus(Duration.ofDays(400)))).isEmpty();
    owner.sql("update mail set lease_until = now() - interval '1 second'").update();
    assertThat(mails.expire(NOW)).hasSize(1);
  }

  @Override
  public long unsettled() {
    return owner
        .sql("select count(*) from mail where settled_at is null")
        .query(Long.class)
        .single();
  }
}
