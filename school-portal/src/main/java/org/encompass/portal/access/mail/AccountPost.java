package org.encompass.portal.access.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.OneTimeLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends the queued account mails, many over one connection. A link is made when its mail is, so
/// that no link is ever kept in the clear; a mail that may or may not have left is sent again. What
/// cannot be delivered is tried ever less often, and for no longer than its link would live.
@Component
class AccountPost {
  private static final Logger log = LoggerFactory.getLogger(AccountPost.class);
  private static final int AT_ONCE = 50;
  private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(1);

  private final AccountMails queue;
  private final AccountStore accounts;
  private final JavaMailSender mails;
  private final AccountLetter letter;
  private final MeterRegistry metrics;
  private final Counter givenUp;

  AccountPost(
      AccountMails queue,
      AccountStore accounts,
      JavaMailSender mails,
      AccountLetter letter,
      MeterRegistry metrics) {
    this.queue = queue;
    this.accounts = accounts;
    this.mails = mails;
    this.letter = letter;
    this.metrics = metrics;
    // There from the start: of a counter that comes with its first number no rise is seen.
    this.givenUp = metrics.counter("encompass.account_mails.given_up");
  }

  @Scheduled(fixedDelayString = "${encompass.access.mail-every:1s}")
  void sendAll() {
    var more = true;
    while (more) {
      var due = queue.claim(AT_ONCE, letter.now(), TRY_AGAIN_AFTER);
      more = send(due) && due.size() == AT_ONCE;
    }
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void giveUp() {
    var late = queue.giveUp(letter.oldestWorthSending());
    if (late > 0) {
      givenUp.increment(late);
      log.warn("{} account mails were given up: they could not be delivered", late);
    }
  }

  private boolean send(List<AccountMails.Waiting> due) {
    if (due.isEmpty()) {
      return false;
    }
    Map<MimeMessage, AccountMails.Waiting> letters = new LinkedHashMap<>();
    for (var waiting : due) {
      letters.put(write(waiting), waiting);
    }
    try {
      mails.send(letters.keySet().toArray(MimeMessage[]::new));
    } catch (MailSendException e) {
      e.getFailedMessages().keySet().forEach(letters::remove);
      report(e, due.size() - letters.size());
      if (e.getFailedMessages().isEmpty()) {
        return false;
      }
    } catch (MailException e) {
      report(e, due.size());
      return false;
    }
    letters.values().forEach(queue::done);
    metrics.counter("encompass.account_mails.sent").increment(letters.size());
    return true;
  }

  private MimeMessage write(AccountMails.Waiting waiting) {
    if (!waiting.kind().hasLink()) {
      return letter.write(mails.createMimeMessage(), waiting);
    }
    var link = OneTimeLink.create();
    accounts.addLink(link.hash(), waiting.account().accountId(), letter.expiry());
    return letter.write(mails.createMimeMessage(), waiting, link);
  }

  // The exception's text quotes addresses.
  private void report(MailException e, int failed) {
    metrics.counter("encompass.account_mails.failed").increment(failed);
    log.warn("{} account mails could not be sent ({})", failed, e.getClass().getSimpleName());
  }
}
