package org.encompass.portal.calendar;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Which addresses are anybody's on the internet. All others may be something of ours: this
/// machine, its neighbours, the cloud's own services.
public final class PublicAddress {
  private PublicAddress() {}

  /// Whether it is one of these.
  public static boolean is(InetAddress address) {
    return address instanceof Inet4Address
        ? isPublic4(address.getAddress())
        : isPublic6(address.getAddress());
  }

  private static boolean isPublic4(byte[] address) {
    int first = address[0] & 0xff;
    int second = address[1] & 0xff;
    int third = address[2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false; // this network, private, loopback
      case 100 -> second < 64 || second > 127; // carriers' own
      case 169 -> second != 254; // link-local, and clouds' metadata
      case 172 -> second < 16 || second > 31; // private
      case 192 -> // private, protocols' own, documentation, relays
          second != 168
              && !(second == 0 && (third == 0 || third == 2))
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224; // several receivers, reserved, everybody
    };
  }

  // Of the addresses given out to anybody, without those that hold an address of version 4, which
  // could be any.
  private static boolean isPublic6(byte[] address) {
    int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
    int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
    boolean givenOut = (first & 0xe000) == 0x2000;
    boolean protocols = first == 0x2001 && second < 0x0200;
    boolean documentation = first == 0x2001 && second == 0x0db8 || (first & 0xfff0) == 0x3ff0;
    return givenOut && !protocols && !documentation && first != 0x2002;
  }
}
