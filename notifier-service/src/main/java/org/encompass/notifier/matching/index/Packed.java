package org.encompass.notifier.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers from 0 up, each in as few bytes as the highest one needs: one to four. Several such
/// columns may share their bytes, so that what belongs to one row lies side by side.
final class Packed {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// So that the last number can be read with its neighbours to the right.
  private static final int MARGIN = Integer.BYTES;

  private final byte[] bytes;
  private final int offset;
  private final int stride;
  private final int width;
  private final int mask;
  private final int size;

  /// Room for so many numbers.
  ///
  /// @param highest taken as unsigned: a negative one needs all four bytes
  Packed(int size, int highest) {
    this(room(size, width(highest)), 0, width(highest), width(highest), size);
  }

  private Packed(byte[] bytes, int offset, int stride, int width, int size) {
    this.bytes = bytes;
    this.offset = offset;
    this.stride = stride;
    this.width = width;
    this.size = size;
    mask = width == Integer.BYTES ? -1 : (1 << width * Byte.SIZE) - 1;
  }

  /// Columns whose numbers of one place lie side by side: whoever reads one has read them all.
  static Packed[] abreast(int size, int... highest) {
    int stride = 0;
    for (int each : highest) {
      stride += width(each);
    }
    byte[] bytes = room(size, stride);
    var columns = new Packed[highest.length];
    int offset = 0;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Packed(bytes, offset, stride, width(highest[i]), size);
      offset += columns[i].width;
    }
    return columns;
  }

  private static int width(int highest) {
    return Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(highest) + 7) / Byte.SIZE);
  }

  private static byte[] room(int size, int stride) {
    return new byte[Math.addExact(Math.multiplyExact(size, stride), MARGIN)];
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
    return (int) INT.get(bytes, at * stride + offset) & mask;
  }

  /// Touches no other number, so that columns abreast can be written by several threads.
  void set(int at, int number) {
    int place = at * stride + offset;
    for (int i = 0; i < width; i++) {
      bytes[place + i] = (byte) (number >>> i * Byte.SIZE);
    }
  }

  int size() {
    return size;
  }
}
