package org.encompass.portal.register;

import java.util.List;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// Local authorities as entries of their own, for children who are at no school.
final class AuthorityEntries {
  private AuthorityEntries() {}

  /// What an authority's entry becomes. Its name stays as somebody may have written it.
  static Step step(Authority authority, @Nullable Standing standing) {
    return Step.of(
        "LA:" + authority.code(),
        standing,
        before -> before == null ? entry(authority) : served(before, authority));
  }

  private static SchoolFacts served(SchoolFacts before, Authority authority) {
    return authority.force() == null ? before : before.servedBy(authority.force());
  }

  private static SchoolFacts entry(Authority authority) {
    return new SchoolFacts(
        authority.name(),
        null,
        null,
        null,
        null,
        Status.OPEN,
        List.of(),
        authority.code(),
        authority.name(),
        authority.force(),
        null,
        null,
        null);
  }
}
