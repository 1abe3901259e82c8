package org.encompass.shadow;

/// How bad the true rate may be: with 95 % confidence it is below the bound.
final class Bound {
  private static final double DOUBT = 0.05;
  private static final int STEPS = 100;

  /// 3/n if nothing was wrong, else the upper end of Clopper and Pearson's one-sided interval.
  static double upper(long wrong, long n) {
    if (n == 0 || wrong >= n) {
      return 1;
    }
    return wrong == 0 ? Math.min(1, 3.0 / n) : clopperPearson(wrong, n);
  }

  /// The rate at which so few wrong ones would be seen one time in twenty.
  private static double clopperPearson(long wrong, long n) {
    double low = (double) wrong / n;
    double high = 1;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (atMost(wrong, n, middle) > DOUBT) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// The probability of at most so many wrong ones, in logarithms because the terms are tiny.
  private static double atMost(long wrong, long n, double rate) {
    double odds = Math.log(rate) - Math.log1p(-rate);
    double term = n * Math.log1p(-rate);
    double largest = term;
    double sum = 1;
    for (long k = 1; k <= wrong; k++) {
      term += Math.log((double) (n - k + 1) / k) + odds;
      if (term > largest) {
        sum = sum * Math.exp(largest - term) + 1;
        largest = term;
      } else {
        sum += Math.exp(term - largest);
      }
    }
    return sum * Math.exp(largest);
  }

  private Bound() {}
}
