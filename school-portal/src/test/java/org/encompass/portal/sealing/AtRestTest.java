package org.encompass.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AtRestTest {
  private static final String OLD = jwk("old", 1, "A256GCM");
  private static final String NEW = jwk("new", 2, "A256GCM");
  private static final Place PLACE = new Place("alert_content", "content", "1/1");

  @Test
  void aValueOpensOnlyWhereItWasSealed() {
    var atRest = keys("old", OLD);
    var sealed = atRest.sealText("a secret", PLACE);
    assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
    assertThat(atRest.openText(sealed, PLACE)).isEqualTo("a secret");
    assertThatThrownBy(() -> atRest.open(sealed, new Place("alert_content", "content", "1/2")))
        .hasMessageContaining("alert_content/content");
  }

  @Test
  void aNewKeyLeavesOldValuesReadable() {
    var before = keys("old", OLD).sealText("a secret", PLACE);
    var after = keys("new", OLD, NEW);
    assertThat(after.openText(before, PLACE)).isEqualTo("a secret");
    var fresh = after.sealText("another", PLACE);
    assertThatThrownBy(() -> keys("old", OLD).open(fresh, PLACE)).isNotNull();
  }

  @Test
  void keysOfOtherKindsAreNoKeysHere() {
    var hmac = jwk("hmac", 3, "HS256");
    assertThat(keys("old", OLD, hmac).openText(keys("old", OLD).sealText("x", PLACE), PLACE))
        .isEqualTo("x");
    assertThatThrownBy(() -> keys("hmac", OLD, hmac)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBrokenFileIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> AtRestKeys.read("{\"keys\": [secret".getBytes(UTF_8), "old"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .doesNotContain("secret");
  }

  private static AtRest keys(String current, String... jwks) {
    var set = "{\"keys\":[" + String.join(",", jwks) + "]}";
    return AtRestKeys.read(set.getBytes(UTF_8), current);
  }

  private static String jwk(String kid, int fill, String algorithm) {
    var secret = new byte[32];
    Arrays.fill(secret, (byte) fill);
    var k = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return "{\"kty\":\"oct\",\"kid\":\"%s\",\"alg\":\"%s\",\"k\":\"%s\"}"
        .formatted(kid, algorithm, k);
  }
}
