package org.encompass.portal.access;

import java.io.Serializable;
import java.security.Principal;
import org.encompass.portal.domain.Language;

/// The person behind a session: `@AuthenticationPrincipal SignedIn` in a controller.
///
/// @param accountId of a key adult: the contactId
public record SignedIn(String accountId, Kind kind, Language language)
    implements Principal, Serializable {
  /// What an account is for.
  public enum Kind {
    KEY_ADULT,
    ADMINISTRATOR
  }

  @Override
  public String getName() {
    return accountId;
  }
}
