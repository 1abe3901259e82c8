package org.encompass.portal.imports;

import java.util.Locale;

/// What can be brought in, in the order in which a new force brings it.
public enum Kind {
  /// Which police force serves which local authority.
  AUTHORITIES,
  /// The register of schools and its links.
  REGISTER,
  /// When a school, or every school of an authority, is closed.
  CALENDAR,
  /// Who is told.
  CONTACTS,
  /// Who goes to which school.
  ROLLS,
  /// Whole entries as contract messages, one a line.
  SCHOOLS;

  /// As it stands in addresses.
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
