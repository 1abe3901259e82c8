package org.encompass.notifier.domain;

/// Who is told about a child: a school, or the local authority where there is no school to tell
/// (home-educated and unplaced children).
public sealed interface Recipient {
  /// A school on whose roll the child is.
  record School(Urn urn) implements Recipient {}

  /// A local authority's officers, by the DfE's three-digit code.
  record LocalAuthority(String code) implements Recipient {
    public LocalAuthority {
      if (!code.matches("\\d{3}")) {
        throw new IllegalArgumentException("a local authority's code is three digits");
      }
    }
  }

  /// As it stands in topics and tables: six digits, or "LA:" and three.
  default String key() {
    return switch (this) {
      case School(var urn) -> urn.value();
      case LocalAuthority(var code) -> "LA:" + code;
    };
  }

  /// Reads what {@link #key} wrote.
  static Recipient of(String key) {
    return key.startsWith("LA:") ? new LocalAuthority(key.substring(3)) : new School(new Urn(key));
  }
}
