package org.encompass.portal.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// The second factor: six digits of an authenticator app (RFC 6238, SHA-1, 30 seconds).
public final class TotpFactor {
  /// What a session holds once a code was accepted.
  public static final String AUTHORITY = "FACTOR_TOTP";

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();
  private static final SecureRandom RANDOM = new SecureRandom();

  private TotpFactor() {}

  /// A new secret of 160 bits, the length RFC 4226 recommends.
  public static byte[] newSecret() {
    var secret = new byte[20];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /// The time step that a code belongs to, if it is this one or the one before or after: people
  /// type slowly and telephones' clocks drift.
  public static OptionalLong step(byte[] secret, String code, Instant now) {
    var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    var match = OptionalLong.empty();
    for (var drift = -1; drift <= 1; drift++) {
      var moment = now.plusSeconds(drift * STEP_SECONDS);
      if (MessageDigest.isEqual(typed, code(secret, moment).getBytes(StandardCharsets.UTF_8))) {
        match = OptionalLong.of(moment.getEpochSecond() / STEP_SECONDS);
      }
    }
    return match;
  }

  private static String code(byte[] secret, Instant moment) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()), moment, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the second factor's secret is not a key", e);
    }
  }

  /// The secret as people type it into an app.
  public static String base32(byte[] secret) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var octet : secret) {
      buffer = (buffer << 8 | octet & 0xff) & 0xfff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt(buffer >> bits - 5 & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt(buffer << 5 - bits & 31));
    }
    return text.toString();
  }

  /// What the app reads from the picture.
  public static String uri(byte[] secret, String issuer, String userName) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encode(issuer), encode(userName), base32(secret), encode(issuer));
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
