package org.encompass.portal.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// From where somebody tries to sign in.
///
/// @param address the network address, as the server saw it
/// @param device the mark that the browser carries, if it carries one
public record Caller(String address, @Nullable RandomToken device) {
  private static final int PREFIX_BYTES = 8;

  /// Under which name tries from here are counted: an IPv4 address, or the first half of an IPv6
  /// one, for whoever has one of those has the other half to choose from.
  public String network() {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
