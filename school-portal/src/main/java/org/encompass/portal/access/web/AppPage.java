package org.encompass.portal.access.web;

import org.encompass.portal.access.Account;
import org.encompass.portal.access.TotpFactor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page on which an authenticator app takes over its secret.
@Component
class AppPage {
  private final MessageSource words;

  AppPage(MessageSource words) {
    this.words = words;
  }

  String show(Account account, byte[] secret, Model model) {
    var issuer = words.getMessage("layout.name", null, account.language().locale());
    model.addAttribute("secret", TotpFactor.base32(secret));
    model.addAttribute("picture", QrPicture.of(TotpFactor.uri(secret, issuer, account.email())));
    return "access/second-factor";
  }
}
