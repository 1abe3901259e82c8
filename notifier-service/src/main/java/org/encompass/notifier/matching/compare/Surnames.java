package org.encompass.notifier.matching.compare;

/// Family names that are one although they are spelled differently by custom.
final class Surnames {
  /// MacDonald and McDonald; Kowalski and Kowalska; Ivanov and Ivanova.
  static boolean same(String a, String b) {
    return stem(a).equals(stem(b));
  }

  private static String stem(String name) {
    var stem = name.startsWith("mac") && name.length() > 5 ? "mc" + name.substring(3) : name;
    int end = stem.length() - 1;
    if (end > 4 && stem.charAt(end) == 'a') {
      if (stem.startsWith("sk", end - 2) || stem.startsWith("ck", end - 2)) {
        return stem.substring(0, end) + 'i';
      }
      if (stem.startsWith("ov", end - 2)
          || stem.startsWith("ev", end - 2)
          || stem.startsWith("in", end - 2)) {
        return stem.substring(0, end);
      }
    }
    return stem;
  }

  private Surnames() {}
}
