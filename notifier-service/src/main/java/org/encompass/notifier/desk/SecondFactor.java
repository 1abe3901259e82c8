package org.encompass.notifier.desk;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238) as authenticator apps make them: six digits, thirty
/// seconds. Public for this module's own sub-packages.
public final class SecondFactor {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();

  /// A new secret.
  public static byte[] newSecret() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /// The time step that this code belongs to: the present one, or one to either side for clocks
  /// that differ a little.
  public static OptionalLong step(byte[] secret, String code, Instant now) {
    var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    var key = new SecretKeySpec(secret, CODES.getAlgorithm());
    var seconds = CODES.getTimeStep().toSeconds();
    for (var offset : List.of(0L, -1L, 1L)) {
      var at = now.plusSeconds(offset * seconds);
      if (MessageDigest.isEqual(codeAt(key, at), typed)) {
        return OptionalLong.of(Math.floorDiv(at.getEpochSecond(), seconds));
      }
    }
    return OptionalLong.empty();
  }

  private static byte[] codeAt(SecretKeySpec key, Instant at) {
    try {
      return CODES
          .generateOneTimePasswordString(key, at, Locale.ROOT)
          .getBytes(StandardCharsets.UTF_8);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a second factor's secret is not usable", e);
    }
  }

  /// The secret as people type it into an app (RFC 4648 base 32, no padding).
  public static String base32(byte[] secret) {
    var text = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (byte next : secret) {
      buffer = buffer << 8 | (next & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.write(ALPHABET.charAt(buffer >> bits & 31));
        buffer &= (1 << bits) - 1;
      }
    }
    if (bits > 0) {
      text.write(ALPHABET.charAt(buffer << 5 - bits & 31));
    }
    return text.toString(StandardCharsets.US_ASCII);
  }

  private SecondFactor() {}
}
