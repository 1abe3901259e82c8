package org.encompass.portal.domain;

import java.util.regex.Pattern;

/// What an email address looks like, as far as a form can tell.
public final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private MailAddress() {}

  /// Whether mail may be sent to it.
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
