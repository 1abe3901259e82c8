package org.encompass.portal.access.web;

import java.util.List;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Whose schools a program looks after: as its token says. A token that names nobody is for
/// everybody's only if it says so by a scope of its own.
final class ProgramRemits {
  static final String SCOPE = "SCOPE_imports";
  private static final String EVERYTHING = "SCOPE_imports:all";

  private ProgramRemits() {}

  static Remit of(JwtAuthenticationToken client) {
    var forces = names(client, "forces");
    var authorities = names(client, "authorities");
    if (!forces.isEmpty() || !authorities.isEmpty()) {
      return new Remit(false, forces, authorities);
    }
    return client.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(EVERYTHING::equals)
        ? Remit.EVERYTHING
        : Remit.NOTHING;
  }

  // One name or several. A claim of another form names nobody whom anybody has.
  private static Set<String> names(JwtAuthenticationToken client, String claim) {
    return switch (client.getToken().getClaims().get(claim)) {
      case null -> Set.of();
      case List<?> several -> Set.copyOf(several.stream().map(String::valueOf).toList());
      case Object one -> Set.of(one.toString());
    };
  }
}
