package org.encompass.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.encompass.benchmarks.matching.world.Case;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.notifier.matching.linkage.MatchingRule;

/// Decides about children on all cores and takes the time. Making the children up is not counted.
final class Evaluation {
  private static final int CHUNK = 512;
  private static final int WARM_UP = 20_000;
  private static final int PROGRESS = 40;

  private final Country country;
  private final MatchingRule rule;

  Evaluation(Country country, MatchingRule rule) {
    this.country = country;
    this.rule = rule;
  }

  /// @param nanos of each decision, in rising order
  /// @param cpuNanos that the deciding threads used
  record Result(Tally tally, long[] nanos, long cpuNanos) {
    double aCpuSecond() {
      return nanos.length / (cpuNanos / 1e9);
    }

    /// Milliseconds within which such a share was decided.
    double quantile(double share) {
      return nanos[(int) Math.min(nanos.length - 1, Math.floor(nanos.length * share))] / 1e6;
    }
  }

  Result run(long children) throws InterruptedException {
    part(new AtomicLong(-Math.min(WARM_UP, children / 4)), 0, done -> {});
    return on(Runtime.getRuntime().availableProcessors(), new AtomicLong(), children);
  }

  private Result on(int threads, AtomicLong next, long end) throws InterruptedException {
    var work = new ArrayList<Callable<Result>>();
    for (int i = 0; i < threads; i++) {
      work.add(() -> part(next, end, done -> progress(done, end)));
    }
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var tally = new Tally();
      var nanos = new long[0];
      long cpu = 0;
      for (var part : pool.invokeAll(work)) {
        var result = part.get();
        tally.addAll(result.tally());
        int before = nanos.length;
        nanos = Arrays.copyOf(nanos, before + result.nanos().length);
        System.arraycopy(result.nanos(), 0, nanos, before, result.nanos().length);
        cpu += result.cpuNanos();
      }
      Arrays.sort(nanos);
      return new Result(tally, nanos, cpu);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void progress(long done, long end) {
    if (done / CHUNK % PROGRESS == 0) {
      System.err.printf("%,d of %,d children%n", done, end);
    }
  }

  private Result part(AtomicLong next, long end, LongConsumer done) {
    var tally = new Tally();
    var all = new long[1 << 16];
    int size = 0;
    long cpu = 0;
    for (long from = next.getAndAdd(CHUNK); from < end; from = next.getAndAdd(CHUNK)) {
      var cases = cases(from, Math.min(end, from + CHUNK));
      var nanos = new long[cases.size()];
      cpu += decide(cases, nanos, tally);
      if (size + nanos.length > all.length) {
        all = Arrays.copyOf(all, 2 * all.length);
      }
      System.arraycopy(nanos, 0, all, size, nanos.length);
      size += nanos.length;
      done.accept(from);
    }
    return new Result(tally, Arrays.copyOf(all, size), cpu);
  }

  private List<Case> cases(long from, long to) {
    var cases = new ArrayList<Case>((int) (to - from));
    for (long number = from; number < to; number++) {
      cases.add(country.child(number));
    }
    return cases;
  }

  /// @return CPU time used by the decisions
  private long decide(List<Case> cases, long[] nanos, Tally tally) {
    var reports = cases.stream().map(Translation::report).toList();
    var answers = new ArrayList<Answer>(cases.size());
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      answers.add(rule.decide(reports.get(i)));
      nanos[i] = System.nanoTime() - start;
    }
    long cpu = threads.getCurrentThreadCpuTime() - before;
    for (int i = 0; i < nanos.length; i++) {
      tally.add(cases.get(i), answers.get(i));
    }
    return cpu;
  }
}
