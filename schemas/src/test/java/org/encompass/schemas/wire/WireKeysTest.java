package org.encompass.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.encompass.schemas.wire.Samples.bytes;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.Unsealed.Opened;
import org.encompass.schemas.wire.Unsealed.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireKeysTest {
  private static final byte[] JSON = bytes("{\"a\":1}");

  private final WireKeys keys = WireKeys.of(Samples.KEYS);

  @ParameterizedTest
  @ValueSource(strings = {"force-1", "elliptic"})
  void opensWhatItSealed(String kid) {
    var sealed = keys.seal(kid, JSON);

    assertThat(WireKeys.looksSealed(bytes(sealed))).isTrue();
    assertThat(keys.open(sealed))
        .isInstanceOfSatisfying(
            Opened.class,
            opened -> {
              assertThat(opened.json()).isEqualTo(JSON);
              assertThat(opened.kid()).isEqualTo(kid);
            });
  }

  @Test
  void aPublicKeySealsForItsOwner() throws Exception {
    var publicOnly = WireKeys.of(JWKSet.parse(Samples.KEYS).toPublicJWKSet().toString());
    var sealed = publicOnly.seal("elliptic", JSON);

    assertThat(keys.open(sealed)).isInstanceOf(Opened.class);
    assertThat(reason(publicOnly, sealed)).isEqualTo(ProblemCode.MALFORMED_JWE);
  }

  @Test
  void acceptsAWrappedEllipticKeyToo() throws Exception {
    var key = JWKSet.parse(Samples.KEYS).getKeyByKeyId("elliptic").toECKey();
    var header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
            .keyID("elliptic")
            .build();
    var jwe = new JWEObject(header, new Payload(JSON));
    jwe.encrypt(new ECDHEncrypter(key));

    assertThat(keys.open(jwe.serialize())).isInstanceOf(Opened.class);
  }

  @Test
  void refusesOtherEncryptionCompressionAndMissingKid() throws Exception {
    var key = JWKSet.parse(Samples.KEYS).getKeyByKeyId("force-1").toOctetSequenceKey();
    for (var header :
        new JWEHeader.Builder[] {
          new JWEHeader.Builder(JWEAlgorithm.A256GCMKW, EncryptionMethod.A256CBC_HS512)
              .keyID("force-1"),
          new JWEHeader.Builder(JWEAlgorithm.A256KW, EncryptionMethod.A256GCM).keyID("force-1"),
          new JWEHeader.Builder(JWEAlgorithm.A256GCMKW, EncryptionMethod.A256GCM)
              .compressionAlgorithm(CompressionAlgorithm.DEF)
              .keyID("force-1"),
          new JWEHeader.Builder(JWEAlgorithm.A256GCMKW, EncryptionMethod.A256GCM)
        }) {
      var jwe = new JWEObject(header.build(), new Payload(JSON));
      jwe.encrypt(new AESEncrypter(key));
      assertThat(reason(keys, jwe.serialize())).isEqualTo(ProblemCode.MALFORMED_JWE);
    }
  }

  @Test
  void refusesAHeaderWithoutAnAlgorithm() {
    var header = "{\"alg\":null,\"kid\":\"force-1\",\"enc\":\"A256GCM\"}";
    for (var text : List.of(header, header.replace("null", "\"\""), header.replace("alg", "gla"))) {
      var sealed = Base64URL.encode(text) + ".YQ.YQ.YQ.YQ";
      assertThat(reason(keys, sealed)).isEqualTo(ProblemCode.MALFORMED_JWE);
    }
  }

  @Test
  void tellsAnUnknownKeyFromABrokenSeal() {
    var sealed = keys.seal("force-1", JSON);
    var other = keys.seal("force-2", JSON);
    var parts = sealed.split("\\.");
    var swapped =
        String.join(
            ".", sealed.split("\\.")[0], parts[1], parts[2], parts[3], other.split("\\.")[4]);
    var stranger =
        WireKeys.of(
            "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"x\","
                + "\"k\":\"GawgguFyGrWKav7AX4VKUgV6cVxTkvPmAYU6qbXo1wU\"}]}");

    assertThat(reason(keys, swapped)).isEqualTo(ProblemCode.SEAL_BROKEN);
    assertThat(reason(stranger, sealed)).isEqualTo(ProblemCode.KEY_UNKNOWN);
    assertThat(reason(keys, "ey.not.a.jwe")).isEqualTo(ProblemCode.MALFORMED_JWE);
    assertThat(reason(keys, "ey" + ".".repeat(100_000))).isEqualTo(ProblemCode.MALFORMED_JWE);
  }

  @Test
  void plainJsonDoesNotLookSealed() {
    assertThat(WireKeys.looksSealed(JSON)).isFalse();
    assertThat(WireKeys.looksSealed(bytes(""))).isFalse();
    assertThat(WireKeys.looksSealed(bytes("e"))).isFalse();
    assertThat(WireKeys.looksSealed(bytes("eyes without dots"))).isFalse();
    assertThat(WireKeys.looksSealed(bytes("\n{\"a\":\"ey.\"}"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SECRET",
        "{\"keys\":[{\"kty\":\"oct\",\"k\":\"U0VDUkVU\"}]}",
        "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"U0VDUkVU\"}]}",
        "{\"keys\":[{\"kty\":\"OKP\",\"kid\":\"a\",\"crv\":\"X25519\",\"x\":\"U0VDUkVU\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"a\",\"crv\":\"P-256\",\"x\":\"U0VDUkVU\"}]}"
      })
  void refusesKeysThatDoNotFitWithoutShowingThem(String jwkSet) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireKeys.of(jwkSet))
        .withNoCause()
        .withMessageNotContainingAny("SECRET", "U0VDUkVU");
  }

  private static ProblemCode reason(WireKeys keys, String sealed) {
    return ((Refused) keys.open(sealed)).reason();
  }
}
