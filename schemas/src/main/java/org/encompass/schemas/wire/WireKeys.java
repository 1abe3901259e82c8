package org.encompass.schemas.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.Unsealed.Opened;
import org.encompass.schemas.wire.Unsealed.Refused;

/// The keys that open and make sealed values: a JWK Set (RFC 7517) with "oct" keys of 256 bits
/// for A256GCMKW and "EC" keys for ECDH-ES; the content is encrypted with A256GCM. Safe for
/// many threads.
public final class WireKeys {
  private static final EncryptionMethod CONTENT = EncryptionMethod.A256GCM;

  private final Map<String, WireKey> keys;

  private WireKeys(Map<String, WireKey> keys) {
    this.keys = keys;
  }

  /// The keys of a JWK Set. The set or a key that does not fit is refused by an
  /// {@link IllegalArgumentException} that names a `kid` at most, never a key.
  public static WireKeys of(String jwkSetJson) {
    return new WireKeys(
        parse(jwkSetJson).getKeys().stream()
            .map(WireKey::of)
            .collect(toUnmodifiableMap(WireKey::kid, Function.identity())));
  }

  @SuppressWarnings("UnusedException") // its text could quote a key
  private static JWKSet parse(String jwkSetJson) {
    JWKSet set;
    try {
      set = JWKSet.parse(jwkSetJson);
    } catch (ParseException | RuntimeException keptBack) {
      throw new IllegalArgumentException("not a JWK Set that can be read");
    }
    var kids = set.getKeys().stream().map(JWK::getKeyID).toList();
    if (Set.copyOf(kids.stream().filter(kid -> kid != null).toList()).size() != kids.size()) {
      throw new IllegalArgumentException("every key of a JWK Set needs a kid of its own");
    }
    return set;
  }

  /// Seals a JSON text as compact JWE with the key of this `kid`.
  public String seal(String kid, byte[] json) {
    var key = keys.get(kid);
    if (key == null) {
      throw new IllegalArgumentException("no key with kid " + kid);
    }
    var header = new JWEHeader.Builder(key.sealsWith(), CONTENT).keyID(kid).build();
    var jwe = new JWEObject(header, new Payload(json));
    try {
      jwe.encrypt(key.encrypter());
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + kid + " cannot seal", e);
    }
    return jwe.serialize();
  }

  /// Opens a compact JWE.
  public Unsealed open(String compactJwe) {
    JWEObject jwe;
    try {
      jwe = JWEObject.parse(compactJwe);
    } catch (ParseException | RuntimeException malformed) {
      return new Refused(ProblemCode.MALFORMED_JWE);
    }
    var header = jwe.getHeader();
    if (header.getKeyID() == null || !accepted(header)) {
      return new Refused(ProblemCode.MALFORMED_JWE);
    }
    var key = keys.get(header.getKeyID());
    if (key == null) {
      return new Refused(ProblemCode.KEY_UNKNOWN);
    }
    return open(jwe, key);
  }

  // Compression is refused: it lets a small record unfold into a huge one.
  private static boolean accepted(JWEHeader header) {
    return header.getAlgorithm() != null
        && WireKey.ALGORITHMS.contains(header.getAlgorithm())
        && CONTENT.equals(header.getEncryptionMethod())
        && header.getCompressionAlgorithm() == null
        && header.getCriticalParams() == null;
  }

  private static Unsealed open(JWEObject jwe, WireKey key) {
    JWEAlgorithm algorithm = jwe.getHeader().getAlgorithm();
    if (!key.opens().contains(algorithm)) {
      return new Refused(ProblemCode.MALFORMED_JWE);
    }
    try {
      jwe.decrypt(key.decrypter());
      return new Opened(jwe.getPayload().toBytes(), key.kid());
    } catch (JOSEException | RuntimeException broken) {
      return new Refused(ProblemCode.SEAL_BROKEN);
    }
  }

  /// Whether a value is meant as a compact JWE rather than as JSON: it begins with the Base64url of
  /// `{"` and has dots. White space around it is allowed.
  public static boolean looksSealed(byte[] value) {
    int start = 0;
    while (start < value.length && value[start] <= ' ' && value[start] >= 0) {
      start++;
    }
    if (start + 2 > value.length || value[start] != 'e' || value[start + 1] != 'y') {
      return false;
    }
    for (byte b : value) {
      if (b == '.') {
        return true;
      }
    }
    return false;
  }
}
