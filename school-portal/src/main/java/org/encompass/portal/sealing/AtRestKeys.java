package org.encompass.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the portal's own keys from a JWK Set. Every 256-bit "oct" key opens; the named one
/// seals. A sealed value begins with its key's number, so that keys can be rotated at any time.
final class AtRestKeys {
  private AtRestKeys() {}

  static AtRest read(byte[] jwkSet, String currentKid) {
    try {
      AeadConfig.register();
      var keyset = KeysetHandle.newBuilder();
      var kids = new HashSet<String>();
      for (JsonNode jwk : JsonMapper.shared().readTree(jwkSet).path("keys")) {
        var kid = jwk.path("kid").asString("");
        var secret = Base64.getUrlDecoder().decode(jwk.path("k").asString(""));
        if (seals(jwk) && secret.length == 32 && kids.add(kid)) {
          var entry = KeysetHandle.importKey(key(kid, secret)).withFixedId(number(kid));
          keyset.addEntry(kid.equals(currentKid) ? entry.makePrimary() : entry);
        }
      }
      if (!kids.contains(currentKid)) {
        throw new IllegalArgumentException("no 256-bit key of the at-rest set has the current kid");
      }
      return new AtRest(keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException | JacksonException e) {
      // The cause may quote the file, and so a key.
      throw new IllegalArgumentException(
          "the at-rest keys cannot be read: " + e.getClass().getSimpleName());
    }
  }

  // The set may hold keys for other uses.
  private static boolean seals(JsonNode jwk) {
    return jwk.path("kty").asString("").equals("oct")
        && jwk.path("alg").asString("A256GCM").equals("A256GCM");
  }

  @AccessesPartialKey // the keys come from a file of ours, as bytes
  private static AesGcmKey key(String kid, byte[] secret) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(
            AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build())
        .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
        .setIdRequirement(number(kid))
        .build();
  }

  private static int number(String kid) {
    var crc = new CRC32();
    crc.update(kid.getBytes(UTF_8));
    return (int) crc.getValue();
  }
}
