package org.encompass.benchmarks.matching.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.encompass.benchmarks.matching.Lookups;
import org.encompass.benchmarks.matching.Trial;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.index.Probe;
import org.encompass.notifier.matching.linkage.Report;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The rolls that are searched, and what is searched for, one after the other.
@State(Scope.Benchmark)
public class Nation {
  private static final int CHILDREN = 4096;

  /// How many pupils are on the rolls.
  @Param("300000")
  public long pupils;

  private @Nullable Trial trial;
  private List<Probe> probes = List.of();
  private List<Name> names = List.of();
  private List<Name> known = List.of();
  private int next;

  @Setup
  public void build() throws IOException {
    var made = Trial.of(1, pupils, CHILDREN);
    trial = made;
    var dictionary = made.index().names();
    names =
        made.children().stream().flatMap(r -> Name.given(r.child().givenNames()).stream()).toList();
    known = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      known.add(dictionary.name(1 + i * 31 % dictionary.size()));
    }
    probes =
        made.children().stream().map(Report::child).map(c -> Lookups.probe(c, dictionary)).toList();
  }

  Trial trial() {
    return Objects.requireNonNull(trial);
  }

  Report child() {
    var children = trial().children();
    return children.get(turn(children.size()));
  }

  Probe probe() {
    return probes.get(turn(probes.size()));
  }

  Name name() {
    return names.get(turn(names.size()));
  }

  Name known() {
    return known.get(next % known.size());
  }

  private int turn(int of) {
    next = (next + 1) % of;
    return next;
  }
}
