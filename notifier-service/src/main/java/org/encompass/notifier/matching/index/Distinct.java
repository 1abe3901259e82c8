package org.encompass.notifier.matching.index;

import java.util.Arrays;

/// Numbers other than 0, each once, in the order in which they came.
final class Distinct {
  private static final int EMPTY = 0;

  private int[] table = new int[256];
  private final Numbers numbers = new Numbers();

  void add(int number) {
    if (number == EMPTY || !place(number)) {
      return;
    }
    numbers.add(number);
    if (numbers.size() * 2 > table.length) {
      table = new int[table.length * 2];
      for (int i = 0; i < numbers.size(); i++) {
        place(numbers.get(i));
      }
    }
  }

  private boolean place(int number) {
    int slot = Postings.key(number, table.length);
    while (table[slot] != EMPTY) {
      if (table[slot] == number) {
        return false;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = number;
    return true;
  }

  int get(int at) {
    return numbers.get(at);
  }

  int size() {
    return numbers.size();
  }

  void clear() {
    Arrays.fill(table, EMPTY);
    numbers.clear();
  }
}
