package org.encompass.portal.school;

/// A hash that only this portal can compute: tells a change from a repetition without keeping what
/// was there, and without letting anyone guess it.
public interface KeyedHash {
  /// 32 bytes.
  byte[] of(byte[] value);
}
