package org.encompass.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/// Seals what stands in the database (AES-256-GCM). The place is part of the seal, so that a value
/// copied to another row does not open there.
public final class AtRest {
  private final Aead aead;

  AtRest(Aead aead) {
    this.aead = aead;
  }

  /// Seals a value for its place.
  public byte[] seal(byte[] plain, Place place) {
    try {
      return aead.encrypt(plain, place.toString().getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal " + place.table() + "/" + place.column(), e);
    }
  }

  /// Opens a value at its place; throws if it was sealed elsewhere, changed, or its key is gone.
  public byte[] open(byte[] sealed, Place place) {
    try {
      return aead.decrypt(sealed, place.toString().getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open " + place.table() + "/" + place.column(), e);
    }
  }

  /// Seals a text for its place.
  public byte[] sealText(String plain, Place place) {
    return seal(plain.getBytes(UTF_8), place);
  }

  /// Opens a text at its place.
  public String openText(byte[] sealed, Place place) {
    return new String(open(sealed, place), UTF_8);
  }
}
