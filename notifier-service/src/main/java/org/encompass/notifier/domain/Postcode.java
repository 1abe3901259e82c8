package org.encompass.notifier.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A United Kingdom postcode, without its space.
public record Postcode(String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}");

  /// Reads one as people write it; empty for "unknown", "NFA" and the like.
  public static Optional<Postcode> read(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var tight = text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(tight).matches() ? Optional.of(new Postcode(tight)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Postcode[withheld]";
  }
}
