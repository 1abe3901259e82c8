package org.encompass.portal.access;

/// The secret part of an invitation's address. Only its hash is kept.
public record OneTimeLink(String token) {
  /// A new one, 256 bits long.
  public static OneTimeLink create() {
    return new OneTimeLink(RandomToken.create().value());
  }

  /// What is kept of it.
  public byte[] hash() {
    return new RandomToken(token).hash();
  }

  /// Where it leads.
  public String path() {
    return "/invitation/" + token;
  }

  @Override
  public String toString() {
    return "OneTimeLink[withheld]";
  }
}
