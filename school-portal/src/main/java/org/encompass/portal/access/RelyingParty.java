package org.encompass.portal.access;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/// The portal as authenticators know it: a passkey works here and nowhere else, which is why it
/// cannot be phished.
///
/// @param id the host name
/// @param origins the addresses that pages may have
public record RelyingParty(String id, Set<String> origins) {
  /// The one that lives at a public address.
  public static RelyingParty at(URI address) {
    var host = Objects.requireNonNull(address.getHost(), "the portal's address has no host");
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return new RelyingParty(host, Set.of(address.getScheme() + "://" + host + port));
  }
}
