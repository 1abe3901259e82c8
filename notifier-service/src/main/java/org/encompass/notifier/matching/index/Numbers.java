package org.encompass.notifier.matching.index;

import java.util.Arrays;

/// A growing list of numbers, for the length of one lookup.
final class Numbers {
  private int[] numbers = new int[64];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  int get(int at) {
    return numbers[at];
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
