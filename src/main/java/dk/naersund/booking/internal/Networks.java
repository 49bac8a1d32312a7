package dk.naersund.booking.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one client is on the net: an address of version 4, or the 64 bits that one household gets of
 * version 6; and whose neighbours it is among: 24 or 48 bits.
 */
record Networks(String client, String network) {
  /** Of an address as text; what is none stands for itself. */
  static Networks of(String address) {
    if (!address.matches("[0-9a-fA-F:.]{2,45}")) {
      return new Networks(address, address);
    }
    try {
      // Digits only: no name is looked up.
      InetAddress ip = InetAddress.getByName(address);
      byte[] bytes = ip.getAddress();
      return ip instanceof Inet6Address
          ? new Networks(first(bytes, 8), first(bytes, 6))
          : new Networks(first(bytes, 4), first(bytes, 3));
    } catch (UnknownHostException e) {
      return new Networks(address, address);
    }
  }

  private static String first(byte[] bytes, int count) {
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, count));
  }
}
