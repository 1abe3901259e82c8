package org.encompass.local.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is unfinished at one moment of the domain time.
///
/// @param busy what has something to do now, in words; empty = all is quiet
/// @param next when something falls due next
public record Work(List<String> busy, Optional<Instant> next) {
  public static final Work NONE = new Work(List.of(), Optional.empty());

  /// Both together.
  public Work and(Work other) {
    var all = new ArrayList<>(busy);
    all.addAll(other.busy);
    var earlier = Stream.of(next, other.next).flatMap(Optional::stream).min(Instant::compareTo);
    return new Work(List.copyOf(all), earlier);
  }
}
