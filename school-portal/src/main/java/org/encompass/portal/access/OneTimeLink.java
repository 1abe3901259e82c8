package org.encompass.portal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret part of an invitation's address. Only its hash is kept.
public record OneTimeLink(String token) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// A new one, 256 bits long.
  public static OneTimeLink create() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new OneTimeLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What is kept of it.
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /// Where it leads.
  public String path() {
    return "/invitation/" + token;
  }

  @Override
  public String toString() {
    return "OneTimeLink[withheld]";
  }
}
