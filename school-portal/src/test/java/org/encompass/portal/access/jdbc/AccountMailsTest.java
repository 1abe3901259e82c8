package org.encompass.portal.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.access.AccountMails.Kind;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The queue's times lie far in the future, where the portal's own post does not look.
@PortalTest
class AccountMailsTest {
  private static final Instant THEN = Instant.parse("2096-11-23T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Autowired AccountMails mails;
  @Autowired AccountStore accounts;
  @Autowired LinkRows links;
  @Autowired KeyAdults people;
  @Autowired JdbcClient jdbc;

  @Test
  void whatCannotBeDeliveredIsTriedEverLessOften() {
    var id = account();
    mails.add(Kind.NEW_DEVICE, List.of(id), THEN);
    var at = THEN;
    for (var minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      assertThat(claimed(id, at)).isTrue();
      at = at.plus(Duration.ofMinutes(minutes));
      assertThat(claimed(id, at.minusSeconds(1))).isFalse();
    }
    mails.add(Kind.NEW_DEVICE, List.of(id), THEN);
    assertThat(claimed(id, THEN)).as("asked for anew").isTrue();
    assertThat(claimed(id, THEN.plus(MINUTE))).as("counts anew").isTrue();
    mails.done(new AccountMails.Waiting(accounts.find(id).orElseThrow(), Kind.NEW_DEVICE));
  }

  @Test
  void whatStaysUndeliverableIsGivenUp() {
    var id = account();
    mails.add(Kind.NEW_DEVICE, List.of(id), THEN);
    var longAgo = Instant.parse("1996-11-23T08:00:00Z");
    assertThat(mails.giveUp(longAgo.plus(MINUTE))).isZero();
    jdbc.sql("UPDATE account_mail SET asked_at = ? WHERE account_id = ?")
        .params(longAgo.atOffset(ZoneOffset.UTC), id)
        .update();
    assertThat(mails.giveUp(longAgo)).isZero();
    assertThat(mails.giveUp(longAgo.plus(MINUTE))).isEqualTo(1);
    assertThat(claimed(id, THEN)).isFalse();
  }

  @Test
  void anAccountHasOneLinkAndNoneAfterItsEnd() {
    var id = account();
    var now = Instant.now();
    var first = OneTimeLink.create();
    var second = OneTimeLink.create();
    accounts.addLink(first.hash(), id, now.plus(MINUTE));
    accounts.addLink(second.hash(), id, now.plus(MINUTE));
    assertThat(accounts.findByLink(first.hash(), now)).isEmpty();
    assertThat(accounts.findByLink(second.hash(), now)).isPresent();

    accounts.addLink(first.hash(), id, now.minusSeconds(1));
    links.purge();
    assertThat(accounts.findByLink(first.hash(), Instant.EPOCH)).isEmpty();
  }

  private String account() {
    return people.account("Perpetua Quillfeather", Language.EN).id();
  }

  private boolean claimed(String id, Instant at) {
    return mails.claim(1000, at, MINUTE).stream()
        .anyMatch(one -> one.account().accountId().equals(id));
  }
}
