package org.encompass.shadow;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Six digits for every school. The matching knows schools by the department's numbers only; the
/// files of a comparison may call them otherwise, so such names get a number for the run.
final class SchoolNumbers {
  private static final int MOST = 1_000_000;

  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> urns = new ConcurrentHashMap<>();
  private int next = MOST;

  /// The number of a school of the files.
  String number(String urn) {
    var number = numbers.get(urn);
    return number == null ? assign(urn) : number;
  }

  Set<String> numbers(Set<String> urns) {
    return urns.stream().map(this::number).collect(Collectors.toUnmodifiableSet());
  }

  /// What the files call the school of a number.
  String urn(String number) {
    return urns.getOrDefault(number, number);
  }

  private synchronized String assign(String urn) {
    var given = numbers.get(urn);
    if (given != null) {
      return given;
    }
    var number = urn.matches("\\d{6}") && !urns.containsKey(urn) ? urn : free();
    urns.putIfAbsent(number, urn);
    numbers.put(urn, number);
    return number;
  }

  /// From above, where the department has not come to yet.
  private String free() {
    while (next > 0) {
      next--;
      var number = "%06d".formatted(next);
      if (!urns.containsKey(number)) {
        return number;
      }
    }
    throw new InputError("the files name more than a million schools");
  }
}
