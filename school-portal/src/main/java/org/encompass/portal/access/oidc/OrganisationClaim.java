package org.encompass.portal.access.oidc;

import java.util.Map;
import java.util.Optional;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;

/// The organisation that a person chose at DfE Sign-in: a school or college by its URN, a local
/// authority by its code, which stands in the establishment's number. Trusts and the rest are
/// nobody's list.
final class OrganisationClaim {
  static final String NAME = "organisation";

  private OrganisationClaim() {}

  static Optional<SchoolKey> schoolIn(@Nullable Object claim) {
    if (!(claim instanceof Map<?, ?> organisation)
        || !(organisation.get("category") instanceof Map<?, ?> category)) {
      return Optional.empty();
    }
    return switch (text(category, "id")) {
      case "001", "051" ->
          SchoolKey.parse(text(organisation, "urn")).filter(key -> !key.isAuthority());
      case "002" -> SchoolKey.parse("LA:" + text(organisation, "establishmentNumber"));
      default -> Optional.empty();
    };
  }

  private static String text(Map<?, ?> object, String name) {
    return String.valueOf(object.get(name));
  }
}
