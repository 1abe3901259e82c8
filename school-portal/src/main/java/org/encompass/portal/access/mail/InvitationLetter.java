package org.encompass.portal.access.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.PortalProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The words of an invitation, in the person's language.
@Component
class InvitationLetter {
  private final AccessProperties settings;
  private final PortalProperties portal;
  private final MessageSource words;
  private final Clock wall;

  InvitationLetter(
      AccessProperties settings,
      PortalProperties portal,
      MessageSource words,
      @Qualifier("wall") Clock wall) {
    this.settings = settings;
    this.portal = portal;
    this.words = words;
    this.wall = wall;
  }

  Instant now() {
    return wall.instant();
  }

  Instant expiry() {
    return now().plus(settings.invitationLifetime());
  }

  MimeMessage write(MimeMessage mail, Account account, OneTimeLink link) {
    var locale = account.language().locale();
    var days = settings.invitationLifetime().toDays();
    try {
      var helper = new MimeMessageHelper(mail, "UTF-8");
      helper.setFrom(settings.mailFrom());
      helper.setTo(account.email());
      helper.setSubject(words.getMessage("mail.invitation.subject", null, locale));
      helper.setText(
          words.getMessage(
              "mail.invitation.text",
              new Object[] {portal.link(link.path()), days, portal.link("/")},
              locale));
      mail.setHeader("Auto-Submitted", "auto-generated");
      return mail;
    } catch (MessagingException e) {
      throw new IllegalStateException("an invitation cannot be written", e);
    }
  }
}
