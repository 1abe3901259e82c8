package org.encompass.notifier.domain;

/// The number the Department for Education gives a school.
public record Urn(String value) {
  public Urn {
    if (!value.matches("\\d{6}")) {
      throw new IllegalArgumentException("a URN is six digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
