package org.encompass.portal.access.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keyed fingerprints (HMAC-SHA-256), by which a row is found without keeping what it stands
/// for. The key is made once by the database's first user and kept sealed beside the data.
@Component
public class Fingerprints {
  private static final Place PLACE = new Place("fingerprint_key", "sealed", "1");

  private final JdbcClient jdbc;
  private final AtRest atRest;
  private volatile @Nullable SecretKeySpec key;

  Fingerprints(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  /// The fingerprint of a name, however its letters are written.
  public byte[] of(String name) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key());
      return mac.doFinal(name.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no fingerprint can be made", e);
    }
  }

  private SecretKeySpec key() {
    var known = key;
    if (known == null) {
      known = new SecretKeySpec(atRest.open(sealed(), PLACE), "HmacSHA256");
      key = known;
    }
    return known;
  }

  private byte[] sealed() {
    var fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("INSERT INTO fingerprint_key (id, sealed) VALUES (1, :sealed) ON CONFLICT DO NOTHING")
        .param("sealed", atRest.seal(fresh, PLACE))
        .update();
    return jdbc.sql("SELECT sealed FROM fingerprint_key WHERE id = 1").query(byte[].class).single();
  }
}
