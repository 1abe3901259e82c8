package org.encompass.notifier.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

@Component
class HmacMatchKeys implements MatchKeys {
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  HmacMatchKeys(AtRestKeys keys) {
    this.key = new SecretKeySpec(keys.matching(), ALGORITHM);
  }

  @Override
  public byte[] hmac(String text) {
    return hmac(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] hmac(byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(ALGORITHM + " is part of every Java", impossible);
    }
  }
}
