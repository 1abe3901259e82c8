package org.encompass.schemas.callsheet;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import org.encompass.schemas.wire.Unsealed;
import org.encompass.schemas.wire.WireKeys;

/// The key that call sheets are sealed to: an elliptic JWK. The public half seals and opens
/// nothing; the private half stays with the duty officers, away from every server.
public final class DutyKey {
  private final ECKey key;
  private final WireKeys keys;

  private DutyKey(ECKey key) {
    this.key = key;
    this.keys = WireKeys.of(new JWKSet(key).toString(false));
  }

  /// A fresh pair, named by a prefix and its own thumbprint (RFC 7638).
  public static DutyKey fresh(String prefix) {
    try {
      var made = new ECKeyGenerator(Curve.P_256).generate();
      var print = made.computeThumbprint().toString().replaceAll("[^A-Za-z0-9]", "");
      var kid = prefix + "-" + print.substring(0, 8).toLowerCase(Locale.ROOT);
      return new DutyKey(new ECKey.Builder(made).keyID(kid).build());
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  /// The key of a JWK.
  ///
  /// @throws IllegalArgumentException if it cannot be used; it never quotes the key
  @SuppressWarnings("UnusedException") // its text could quote the key
  public static DutyKey of(String jwk) {
    ECKey key;
    try {
      key = ECKey.parse(jwk);
    } catch (ParseException | RuntimeException keptBack) {
      throw new IllegalArgumentException("not an elliptic key as JWK");
    }
    if (key.getKeyID() == null) {
      throw new IllegalArgumentException("the key has no kid");
    }
    return new DutyKey(key);
  }

  /// Its name, which stands in clear on whatever is sealed to it.
  public String kid() {
    return key.getKeyID();
  }

  /// Whether this is the half that opens.
  public boolean opens() {
    return key.isPrivate();
  }

  /// The half that may lie on a server.
  public String publicJwk() {
    return key.toPublicJWK().toJSONString();
  }

  /// Both halves, if it has both.
  public String jwk() {
    return key.toJSONString();
  }

  /// Seals a value as compact JWE: ECDH-ES+A256KW, A256GCM.
  public String seal(byte[] value) {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
            .keyID(kid())
            .build();
    var jwe = new JWEObject(header, new Payload(value));
    try {
      jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + kid() + " cannot seal", e);
    }
    return jwe.serialize();
  }

  /// Opens what {@link #seal} made.
  public Unsealed open(String compactJwe) {
    return keys.open(compactJwe);
  }

  /// The name of the key that a value was sealed to; empty if it cannot be read.
  public static Optional<String> sealedTo(String compactJwe) {
    try {
      return Optional.ofNullable(JWEObject.parse(compactJwe).getHeader().getKeyID());
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "DutyKey[" + kid() + "]";
  }
}
