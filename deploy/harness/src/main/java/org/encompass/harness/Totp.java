package org.encompass.harness;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/// The authenticator app of a scripted person (RFC 6238: six digits, thirty seconds).
public final class Totp {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /// The code that an app with this secret shows at that moment.
  public static String code(String base32Secret, Instant at) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      var key = new SecretKeySpec(decode(base32Secret), generator.getAlgorithm());
      return generator.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a TOTP secret", e);
    }
  }

  private static byte[] decode(String base32) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (var letter : base32.toUpperCase(Locale.ROOT).replaceAll("[\\s=]", "").toCharArray()) {
      int value = ALPHABET.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("not base 32");
      }
      buffer = buffer << 5 | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }

  private Totp() {}
}
