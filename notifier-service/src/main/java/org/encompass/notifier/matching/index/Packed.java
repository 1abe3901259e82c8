package org.encompass.notifier.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers from 0 up, each in as few bytes as the highest one needs: one to four.
final class Packed {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// So that the last number can be read with its neighbours to the right.
  private static final int MARGIN = Integer.BYTES;

  private final byte[] bytes;
  private final int width;
  private final int mask;
  private final int size;

  /// Room for so many numbers.
  ///
  /// @param highest taken as unsigned: a negative one needs all four bytes
  Packed(int size, int highest) {
    this.size = size;
    width = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(highest) + 7) / Byte.SIZE);
    mask = width == Integer.BYTES ? -1 : (1 << width * Byte.SIZE) - 1;
    bytes = new byte[Math.addExact(Math.multiplyExact(size, width), MARGIN)];
  }

  static Packed of(int[] numbers) {
    int highest = 0;
    for (int number : numbers) {
      highest |= number;
    }
    var packed = new Packed(numbers.length, highest);
    for (int i = 0; i < numbers.length; i++) {
      packed.set(i, numbers[i]);
    }
    return packed;
  }

  int get(int at) {
    return (int) INT.get(bytes, at * width) & mask;
  }

  void set(int at, int number) {
    int place = at * width;
    INT.set(bytes, place, (int) INT.get(bytes, place) & ~mask | number);
  }

  int size() {
    return size;
  }
}
