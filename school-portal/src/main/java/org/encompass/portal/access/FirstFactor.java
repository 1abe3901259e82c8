package org.encompass.portal.access;

/// What became of a name and a password.
public sealed interface FirstFactor {
  /// They are this person's.
  record Given(SignedIn who) implements FirstFactor {}

  /// They are not, or there were too many tries.
  record Refused() implements FirstFactor {}

  /// They fit several accounts: which one is for the person to say, by a school, and not for us to
  /// guess. The other school's alerts would stay unread behind a page that says "nothing to read".
  record Several() implements FirstFactor {}
}
