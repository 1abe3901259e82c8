package org.encompass.notifier.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.domain.DeliveryOutcome.Accepted;
import org.encompass.notifier.domain.DeliveryOutcome.Failed;
import org.encompass.notifier.domain.DeliveryOutcome.Retry;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is claimed, and for whom.
class JdbcMailsTest extends MailTables {
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

  @Test
  void aClaimOfOneIsOneMailAndAgainAndFreshOnesShareALargerOne() {
    for (int i = 0; i < 4; i++) {
      tell(notification("52010" + i), "lead");
    }
    for (var nudge : mails.claim(NOW, 4, LEASE)) {
      mails.settle(nudge, new Retry(450, "RCPT"), NOW, NOW);
    }
    for (int i = 0; i < 4; i++) {
      tell(notification("52020" + i), "lead");
    }

    assertThat(mails.claim(NOW, 1, LEASE)).hasSize(1);
    assertThat(mails.claim(NOW, 4, LEASE))
        .extracting(Nudge::attempts)
        .containsExactlyInAnyOrder(2, 2, 1, 1);
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
}
