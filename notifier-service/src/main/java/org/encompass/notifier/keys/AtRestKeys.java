package org.encompass.notifier.keys;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// The notifier's own keys, from a JWK Set file. Public for this module's `tink` package only.
@Component
public class AtRestKeys {
  private final JWKSet keys;
  private final KeySettings settings;

  AtRestKeys(KeySettings settings) {
    this.settings = settings;
    this.keys = read(settings.atRestLocation());
    wrapping(settings.atRestKid());
    bytesOf(settings.matchingKid());
  }

  /// The kid that wraps new data keys.
  public String currentKid() {
    return settings.atRestKid();
  }

  /// A key-encryption key, current or earlier.
  public byte[] wrapping(String kid) {
    var key = bytesOf(kid);
    if (key.length != 32) {
      throw new IllegalStateException("the key " + kid + " is not of 256 bits");
    }
    return key;
  }

  /// The key that match keys are made with.
  byte[] matching() {
    return bytesOf(settings.matchingKid());
  }

  private byte[] bytesOf(String kid) {
    if (keys.getKeyByKeyId(kid) instanceof OctetSequenceKey key) {
      return key.toByteArray();
    }
    throw new IllegalStateException("no symmetric key " + kid + " among the keys at rest");
  }

  // The parser's message may quote the file, so it is not passed on.
  private static JWKSet read(Resource location) {
    try (var file = location.getInputStream()) {
      return JWKSet.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the keys at rest cannot be read", unreadable);
    } catch (ParseException _) {
      throw new IllegalStateException("the keys at rest are not a JWK Set");
    }
  }
}
