package org.encompass.benchmarks.matching.jmh;

import java.util.concurrent.TimeUnit;
import org.encompass.notifier.matching.compare.NameComparison;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.linkage.Answer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/// A decision about a child, and what it is made of.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LookupBenchmark {
  /// All of it, as on the live path.
  @Benchmark
  public Answer decide(Nation nation) {
    return nation.trial().rule().decide(nation.child());
  }

  /// Rows that may be the child, the names being known already.
  @Benchmark
  public int[] candidates(Nation nation) {
    return nation.trial().index().candidates(nation.probe());
  }

  /// Names of the rolls that are close to one of the child's.
  @Benchmark
  public int[] closeNames(Nation nation) {
    return nation.trial().index().names().close(nation.name());
  }

  /// One name with one name.
  @Benchmark
  public NameLevel twoNames(Nation nation) {
    return NameComparison.given(nation.name(), nation.known());
  }
}
