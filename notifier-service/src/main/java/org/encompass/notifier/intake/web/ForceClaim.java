package org.encompass.notifier.intake.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Which forces a client speaks for: a claim of its token, one code or several.
@Component
class ForceClaim {
  private final String name;

  ForceClaim(@Value("${encompass.intake.force-claim:force}") String name) {
    this.name = name;
  }

  /// A force that could not be read is nobody's, and everybody may be told so.
  void mustAllow(Jwt client, @Nullable String force) {
    if (force != null && !names(client.getClaim(name), force)) {
      throw new AccessDeniedException("the client does not speak for this force");
    }
  }

  private static boolean names(@Nullable Object claim, String force) {
    return claim instanceof Collection<?> forces ? forces.contains(force) : force.equals(claim);
  }
}
