package org.encompass.notifier.delivery.mail;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.encompass.notifier.delivery.Wording;
import org.encompass.schemas.SchoolMessage.Language;

/// What the mail says, in the reader's language. The link carries no authority: it leads to the
/// portal's own sign-in.
record NudgeText(String subject, String body) {
  static NudgeText in(Wording wording, Language language, URI portal) {
    var words =
        ResourceBundle.getBundle(
            bundle(wording),
            Locale.of(language.name()),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    var signIn = portal.toString().replaceAll("/+$", "") + "/sign-in";
    return new NudgeText(
        words.getString("subject"), MessageFormat.format(words.getString("body"), signIn));
  }

  private static String bundle(Wording wording) {
    return switch (wording) {
      case NEWS -> "mail.nudge";
      case UNREAD -> "mail.unread";
      case DEPUTY -> "mail.deputy";
      case HEAD -> "mail.head";
      case CORRECTION -> "mail.correction";
    };
  }
}
