package org.encompass.notifier.intake;

import java.util.Arrays;

/// A content's HMAC: equal contents, equal hashes, and nothing to be read from it.
public record ContentHash(byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof ContentHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
