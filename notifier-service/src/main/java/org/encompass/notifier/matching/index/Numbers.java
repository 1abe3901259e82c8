package org.encompass.notifier.matching.index;

import java.util.Arrays;

/// A growing list of numbers, not for long.
final class Numbers {
  private int[] numbers;
  private int size;

  Numbers() {
    this(64);
  }

  /// Room for so many at first.
  Numbers(int room) {
    numbers = new int[room];
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(8, size * 2));
    }
    numbers[size++] = number;
  }

  int get(int at) {
    return numbers[at];
  }

  void set(int at, int number) {
    numbers[at] = number;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  boolean contains(int number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }

  /// In rising order, each once.
  int[] sorted() {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || numbers[i] != numbers[kept - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  /// As they came.
  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
