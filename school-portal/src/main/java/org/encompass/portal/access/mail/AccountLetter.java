package org.encompass.portal.access.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.PortalProperties;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.TestMails;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The words of an account mail, in the person's language.
@Component
class AccountLetter {
  private final AccessProperties settings;
  private final PortalProperties portal;
  private final MessageSource words;
  private final TestMails tests;
  private final Clock wall;

  AccountLetter(
      AccessProperties settings,
      PortalProperties portal,
      MessageSource words,
      TestMails tests,
      @Qualifier("wall") Clock wall) {
    this.settings = settings;
    this.portal = portal;
    this.words = words;
    this.tests = tests;
    this.wall = wall;
  }

  Instant now() {
    return wall.instant();
  }

  Instant expiry() {
    return now().plus(settings.invitationLifetime());
  }

  Instant oldestWorthSending() {
    return now().minus(settings.invitationLifetime());
  }

  /// A mail that carries a one-time link.
  MimeMessage write(MimeMessage mail, AccountMails.Waiting waiting, OneTimeLink link) {
    var days = settings.invitationLifetime().toDays();
    return write(mail, waiting, portal.link(link.path()), days, portal.link("/"));
  }

  /// A mail that only says something.
  MimeMessage write(MimeMessage mail, AccountMails.Waiting waiting) {
    return write(
        mail,
        waiting,
        switch (waiting.kind()) {
          case TEST ->
              portal.link(
                  "/school/test-mail/" + tests.issue(waiting.account().accountId()).value());
          case NEWCOMER -> portal.link("/school");
          case INVITATION, RECOVERY, NEW_DEVICE, WAYS_CHANGED, ADDRESS_CHANGED ->
              portal.link("/account");
        });
  }

  private MimeMessage write(MimeMessage mail, AccountMails.Waiting waiting, Object... values) {
    Account account = waiting.account();
    var locale = account.language().locale();
    var key = "mail." + about(waiting);
    try {
      var helper = new MimeMessageHelper(mail, "UTF-8");
      helper.setFrom(settings.mailFrom());
      helper.setTo(account.email());
      helper.setSubject(words.getMessage(key + ".subject", null, locale));
      helper.setText(words.getMessage(key + ".text", values, locale));
      mail.setHeader("Auto-Submitted", "auto-generated");
      return mail;
    } catch (MessagingException e) {
      throw new IllegalStateException("an account mail cannot be written", e);
    }
  }

  private static String about(AccountMails.Waiting waiting) {
    return waiting.kind() == AccountMails.Kind.INVITATION
            && waiting.account().kind() == SignedIn.Kind.ADMINISTRATOR
        ? "ADMINISTRATION"
        : waiting.kind().name();
  }
}
