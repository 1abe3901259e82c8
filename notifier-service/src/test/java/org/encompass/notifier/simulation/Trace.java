package org.encompass.notifier.simulation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.encompass.notifier.domain.WorkingMorning;

/// What happened in a night, for people to read. Ids are said by short names, so that two runs of a
/// seed read alike. A night that nobody looks at writes nothing down.
final class Trace {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.UK).withZone(WorkingMorning.ZONE);

  private final boolean kept;
  private final List<String> lines = new ArrayList<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private long print = 17;

  Trace(boolean kept) {
    this.kept = kept;
  }

  /// A line, indented by how many nodes wait for it.
  void say(Instant now, int depth, Supplier<String> what) {
    if (kept) {
      lines.add("%-22s%s%s".formatted(TIME.format(now), "  ".repeat(depth), what.get()));
    }
  }

  /// A fact that two runs of a seed must have in common.
  void mark(Instant now, int fact) {
    print = print * 1_000_003 + now.getEpochSecond() * 31 + fact;
  }

  /// The same for two runs of a seed.
  long print() {
    return print;
  }

  /// The first one of a kind is called "kind 1", and so on.
  String name(String kind, UUID id) {
    return kept
        ? names.computeIfAbsent(id, _ -> kind + " " + counts.merge(kind, 1, Integer::sum))
        : kind;
  }

  List<String> lines() {
    return lines;
  }
}
