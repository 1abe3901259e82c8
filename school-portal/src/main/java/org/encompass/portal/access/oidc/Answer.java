package org.encompass.portal.access.oidc;

import java.util.Map;
import org.encompass.schemas.PersonalData;

/// What a provider says about somebody who comes back from it.
sealed interface Answer {
  /// It knows the person; nothing it says is kept but a fingerprint of issuer and subject.
  ///
  /// @param claims what else it says
  @PersonalData
  record Identity(String registration, String issuer, String subject, Map<String, Object> claims)
      implements Answer {
    @Override
    public String toString() {
      return "Identity[withheld]";
    }
  }

  /// It says nothing that counts.
  record Nothing(Refusal why) implements Answer {}
}
