package org.encompass.portal.dashboard;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which numbers of a table may not be published: those from 1 to 4, and as many others as it
/// takes that none of them can be worked out from what is left. Of numbers that are hidden
/// together, their sum, which a reader can work out, is not below 5 either.
final class Suppression {
  /// The least number of children that is shown; nought is shown, too.
  static final int SMALLEST_SHOWN = 5;

  private final List<Integer> numbers;
  private final List<Sum> sums;
  private final BitSet hidden = new BitSet();

  private Suppression(List<Integer> numbers, List<Sum> sums) {
    this.numbers = numbers;
    this.sums = sums;
  }

  /// One number is the sum of others, and every reader knows it. All are meant by their index.
  record Sum(int whole, List<Integer> parts) {
    private Stream<Integer> all() {
      return Stream.concat(parts.stream(), Stream.of(whole));
    }
  }

  /// The indexes of all numbers to hide.
  static BitSet of(List<Integer> numbers, List<Sum> sums) {
    var suppression = new Suppression(numbers, sums);
    suppression.hide();
    return suppression.hidden;
  }

  private void hide() {
    IntStream.range(0, numbers.size()).filter(this::small).forEach(hidden::set);
    boolean more = true;
    while (more) {
      more = false;
      for (var sum : sums) {
        more |= givesAway(sum) && hideOneOf(sum);
      }
      more = more || hideBesideWhatCanBeSolved();
    }
  }

  private boolean small(int index) {
    return numbers.get(index) > 0 && numbers.get(index) < SMALLEST_SHOWN;
  }

  private boolean givesAway(Sum sum) {
    var unknown = sum.all().filter(hidden::get).toList();
    return unknown.size() == 1
        || !unknown.isEmpty()
            && !hidden.get(sum.whole())
            && unknown.stream().mapToInt(numbers::get).sum() < SMALLEST_SHOWN;
  }

  // The least that makes a difference; the whole only when no part is left.
  private boolean hideOneOf(Sum sum) {
    var least =
        sum.parts().stream()
            .filter(index -> !hidden.get(index))
            .min(
                Comparator.comparing((Integer index) -> numbers.get(index) == 0)
                    .thenComparing(numbers::get))
            .orElse(sum.whole());
    boolean visible = !hidden.get(least);
    hidden.set(least);
    return visible;
  }

  // Each sum by itself may leave two unknowns, and all of them together still none.
  private boolean hideBesideWhatCanBeSolved() {
    boolean more = false;
    var solved = Solvable.of(hidden, sums);
    for (int index = solved.nextSetBit(0); index >= 0; index = solved.nextSetBit(index + 1)) {
      int one = index;
      if (small(one)) {
        more |=
            sums.stream()
                .filter(sum -> sum.all().anyMatch(any -> any == one))
                .anyMatch(this::hideOneOf);
      }
    }
    return more;
  }
}
