package org.encompass.notifier.desk.web;

import java.util.Optional;
import java.util.stream.Stream;

/// A value out of a closed list, as a form sends it.
final class Choice {
  static <E extends Enum<E>> Optional<E> of(Class<E> list, String sent) {
    return Stream.of(list.getEnumConstants()).filter(e -> e.name().equals(sent)).findFirst();
  }

  private Choice() {}
}
