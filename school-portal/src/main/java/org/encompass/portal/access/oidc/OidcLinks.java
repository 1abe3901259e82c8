package org.encompass.portal.access.oidc;

import java.time.Instant;
import java.util.Optional;

/// Which account a provider's identity belongs to: at most one each way.
public interface OidcLinks {
  /// The account that is linked to this identity.
  Optional<String> accountOf(String issuer, String subject);

  /// Links an account, in place of an earlier identity; false if the identity is another's.
  boolean link(String accountId, String issuer, String subject, Instant now);
}
