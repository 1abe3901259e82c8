package org.encompass.schemas.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.crypto.AESDecrypter;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One key of the set and what it does. A public EC key seals but opens nothing.
record WireKey(
    String kid,
    JWEAlgorithm sealsWith,
    Set<JWEAlgorithm> opens,
    JWEEncrypter encrypter,
    @Nullable JWEDecrypter privateDecrypter) {
  static final Set<JWEAlgorithm> ALGORITHMS =
      Set.of(JWEAlgorithm.A256GCMKW, JWEAlgorithm.ECDH_ES, JWEAlgorithm.ECDH_ES_A256KW);

  private static final Set<JWEAlgorithm> ELLIPTIC =
      Set.of(JWEAlgorithm.ECDH_ES, JWEAlgorithm.ECDH_ES_A256KW);

  @SuppressWarnings("UnusedException") // its text could quote a key
  static WireKey of(JWK jwk) {
    try {
      return switch (jwk) {
        case OctetSequenceKey secret -> secret(secret);
        case ECKey elliptic -> elliptic(elliptic);
        default -> throw new IllegalArgumentException("oct and EC keys only: " + jwk.getKeyID());
      };
    } catch (JOSEException keptBack) {
      throw new IllegalArgumentException("key " + jwk.getKeyID() + " cannot be used");
    }
  }

  private static WireKey secret(OctetSequenceKey key) throws JOSEException {
    if (key.size() != 256) {
      throw new IllegalArgumentException("key " + key.getKeyID() + " has not 256 bits");
    }
    return new WireKey(
        key.getKeyID(),
        JWEAlgorithm.A256GCMKW,
        Set.of(JWEAlgorithm.A256GCMKW),
        new AESEncrypter(key),
        new AESDecrypter(key));
  }

  private static WireKey elliptic(ECKey key) throws JOSEException {
    return new WireKey(
        key.getKeyID(),
        JWEAlgorithm.ECDH_ES,
        key.isPrivate() ? ELLIPTIC : Set.of(),
        new ECDHEncrypter(key),
        key.isPrivate() ? new ECDHDecrypter(key) : null);
  }

  JWEDecrypter decrypter() {
    if (privateDecrypter == null) {
      throw new IllegalStateException("key " + kid + " opens nothing");
    }
    return privateDecrypter;
  }

  @Override
  public String toString() {
    return "WireKey[" + kid + "]";
  }
}
