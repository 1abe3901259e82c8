package org.encompass.portal.school.jdbc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.encompass.portal.school.KeyedHash;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// HMAC-SHA-256 under a key that the database holds sealed: made once, the same for all instances.
@Component
class SealedKeyedHash implements KeyedHash {
  private static final Place PLACE = new Place("import_hash_key", "sealed", "1");
  private final JdbcClient jdbc;
  private final AtRest atRest;
  private final Supplier<SecretKeySpec> key = SingletonSupplier.of(this::key);

  SealedKeyedHash(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public byte[] of(byte[] value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key.get());
      return mac.doFinal(value);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SecretKeySpec key() {
    var fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("INSERT INTO import_hash_key VALUES (1, :sealed) ON CONFLICT DO NOTHING")
        .param("sealed", atRest.seal(fresh, PLACE))
        .update();
    var sealed =
        jdbc.sql("SELECT sealed FROM import_hash_key").query((row, number) -> row.getBytes(1));
    return new SecretKeySpec(atRest.open(sealed.single(), PLACE), "HmacSHA256");
  }
}
