package org.encompass.portal.access.oidc;

/// Why somebody who comes from a provider is not let in. Each is a page that says what to do.
enum Refusal {
  /// No account is linked to this identity, or the account is suspended.
  NOT_LINKED,
  /// The person stands on no list of the organisation the provider names, or on none at all.
  OTHER_ORGANISATION,
  /// The identity belongs to another account already.
  LINKED_ELSEWHERE,
  /// The invitation was used or is too old.
  INVITATION_GONE,
  /// The provider refused, the person went back, or what it said does not hold.
  ISSUER_REFUSED,
  /// The provider cannot be reached.
  ISSUER_DOWN,
  /// The way there did not start in this browser, or long ago.
  NOT_STARTED_HERE
}
