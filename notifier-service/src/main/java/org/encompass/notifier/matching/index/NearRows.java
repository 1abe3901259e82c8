package org.encompass.notifier.matching.index;

import java.util.Arrays;
import org.encompass.notifier.matching.compare.Birthday;
import org.jspecify.annotations.Nullable;

/// Where in a slice those stand whose birthday is near the said one: a slip of the pen away, which
/// is one digit another or two neighbours exchanged; or half right. In rising order.
final class NearRows {
  /// A drawer of more rows is entered at each of these places instead of being read through.
  private static final int WORTH_LEAPING = 512;

  private static final int BLOCK = 8;

  private int[] days = new int[0];
  private int rows;
  /// For every 256 rows whether any of them is near: most rows need no more.
  private final Marks blocks = new Marks();

  private final Numbers starts = new Numbers();
  private final Numbers ends = new Numbers();

  /// Takes what a row may be.
  interface Taker {
    void take(int at);
  }

  /// @param itself the said birthday is one of them, too, and the one with day and month exchanged
  void setSlips(@Nullable Birthday said, boolean itself) {
    if (said == null) {
      days = new int[0];
      return;
    }
    int[] slips = said.oneDigitOff();
    int[] exchanges = said.transposed();
    int[] same = itself ? new int[] {said.digits(), swapped(said.digits())} : new int[0];
    days = Arrays.copyOf(slips, slips.length + exchanges.length + same.length);
    System.arraycopy(exchanges, 0, days, slips.length, exchanges.length);
    System.arraycopy(same, 0, days, slips.length + exchanges.length, same.length);
    Arrays.sort(days);
  }

  /// Those half of whose birthday is right, and those without one.
  void setHalfRight(@Nullable Birthday said) {
    days = said == null ? new int[0] : said.halfRight();
    Arrays.sort(days);
  }

  /// The birthday with day and month exchanged; 0 stays 0.
  static int swapped(int digits) {
    return digits / 10_000 * 10_000 + digits % 100 * 100 + digits / 100 % 100;
  }

  void within(Days slice) {
    clear();
    rows = slice.rows();
    if (rows == 0) {
      return;
    }
    int before = -1;
    for (int day : days) {
      if (day == before) {
        continue;
      }
      before = day;
      int ordinal = slice.ordinalOf(day);
      if (ordinal >= 0) {
        add(slice.first(ordinal), slice.first(ordinal + 1));
      }
    }
  }

  /// Days that follow each other become one run.
  private void add(int start, int end) {
    int last = ends.size() - 1;
    if (last >= 0 && ends.get(last) == start) {
      ends.set(last, end);
    } else {
      starts.add(start);
      ends.add(end);
    }
    blocks.add(start >>> BLOCK, (end - 1 >>> BLOCK) + 1);
  }

  private void clear() {
    for (int i = 0; i < starts.size(); i++) {
      blocks.remove(starts.get(i) >>> BLOCK, (ends.get(i) - 1 >>> BLOCK) + 1);
    }
    starts.clear();
    ends.clear();
  }

  /// The places in a drawer at which such rows are filed.
  void each(Namefile file, int start, int end, NameSet given, Taker taker) {
    if (end - start <= WORTH_LEAPING) {
      for (int at = start; at < end; at++) {
        if (given.mayHave(file.given(at)) && has(file.row(at))) {
          taker.take(at);
        }
      }
      return;
    }
    int at = start;
    int everyth = Math.max(1, rows / (end - start));
    for (int i = 0; i < starts.size(); i++) {
      at = file.from(starts.get(i), at, end, everyth);
      for (; at < end && file.row(at) < ends.get(i); at++) {
        if (given.mayHave(file.given(at))) {
          taker.take(at);
        }
      }
    }
  }

  private boolean has(int row) {
    if (!blocks.has(row >>> BLOCK)) {
      return false;
    }
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (ends.get(middle) <= row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < starts.size() && starts.get(low) <= row;
  }
}
