package org.encompass.notifier.keys;

/// Turns details into keys that can be compared but not read (HMAC-SHA256 with the matching key).
public interface MatchKeys {
  /// The key of a text, such as a folded name and a date of birth.
  byte[] hmac(String text);

  /// The key of a whole content.
  byte[] hmac(byte[] content);
}
