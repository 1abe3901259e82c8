package org.encompass.portal.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whose row it is: a school by its URN, or a local authority as "LA:" and its three-digit code.
public record SchoolKey(String value) implements Comparable<SchoolKey> {
  private static final Pattern FORM = Pattern.compile("\\d{6}|LA:\\d{3}");

  public SchoolKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("neither a URN nor a local authority");
    }
  }

  /// The key in a text from outside, if it is one.
  public static Optional<SchoolKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SchoolKey(text)) : Optional.empty();
  }

  /// Whether the key is an authority's and not a school's.
  public boolean isAuthority() {
    return value.startsWith("LA:");
  }

  @Override
  public int compareTo(SchoolKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
