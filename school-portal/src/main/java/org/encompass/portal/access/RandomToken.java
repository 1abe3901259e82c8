package org.encompass.portal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret of 256 bits that somebody carries for the portal; only its hash is kept here.
public record RandomToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// A new one.
  public static RandomToken create() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new RandomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What is kept of it.
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public String toString() {
    return "RandomToken[withheld]";
  }
}
