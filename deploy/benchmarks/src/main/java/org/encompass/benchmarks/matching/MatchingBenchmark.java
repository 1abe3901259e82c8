package org.encompass.benchmarks.matching;

import java.io.IOException;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;

/// The command: builds the index over a made-up country, decides about its children, prints the
/// figures with their limits.
public final class MatchingBenchmark {
  private static final double MEGABYTE = 1 << 20;

  private final Options options;
  private final Printout print = new Printout(System.out);

  private MatchingBenchmark(Options options) {
    this.options = options;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (String.join(" ", args).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    var benchmark = new MatchingBenchmark(Options.of(args));
    benchmark.run();
    System.exit(benchmark.print.missed() ? 1 : 0);
  }

  private void run() throws IOException, InterruptedException {
    heading();
    var country = new Country(options.seed(), options.pupils(), options.births());
    long before = BuiltIndex.heap();
    var plain = new PlainSearch();
    var built = BuiltIndex.of(country, row -> plain.accept(row));
    var rule = MatchingRule.of(new Linker(built.index(), "benchmark"), built.register());
    if (!options.only().isEmpty()) {
      var retrial = new Retrial(built.index(), rule, print, options.explain());
      options.only().forEach(number -> retrial.of(country.child(number)));
      return;
    }
    int block = plain.block();
    double plainSpeed = plain.speed();
    plain.forget();
    index(built, BuiltIndex.heap() - before);
    var lookups = Lookups.aCpuSecond(country, built.index());
    var result = new Evaluation(country, rule).run(options.children());
    print.strata(result.tally());
    print.decisions(result.tally());
    speed(lookups, result, plainSpeed, block);
    print.mistakes(result.tally(), options);
  }

  private void heading() {
    var names = options.births().isPresent() ? "names by births" : "built-in names";
    print.heading("Matching on a made-up country, seed %d, %s".formatted(options.seed(), names));
  }

  private void index(BuiltIndex built, long bytes) {
    RollIndex index = built.index();
    print.line(
        "%n%,d pupils at %,d schools, %,d roll entries, made up in %.1f s",
        index.pupils(), built.register().size(), built.entries(), built.worldSeconds());
    print.limit(
        "index built",
        "%.1f s, %.1f s of CPU".formatted(built.buildSeconds(), built.cpuSeconds()),
        "< 60 s",
        built.buildSeconds() < 60);
    print.limit(
        "index in memory",
        "%.0f MB, %.1f bytes a pupil".formatted(bytes / MEGABYTE, (double) bytes / index.pupils()),
        "<= 512 MB",
        bytes <= 512 * MEGABYTE);
  }

  private void speed(Lookups.Speed lookups, Evaluation.Result result, double plain, int block) {
    double speed = result.aCpuSecond();
    print.limit(
        "index: lookups a second of one core",
        lookups.words(),
        ">= 5,000",
        lookups.median() >= 5_000);
    print.line("%-44s %24s", "whole decisions a second of one core", "%,.0f".formatted(speed));
    print.limit(
        "99 in 100 decisions within",
        "%.2f ms".formatted(result.quantile(0.99)),
        "< 5 ms",
        result.quantile(0.99) < 5);
    print.line(
        "%-44s %24s",
        "half within, the slowest",
        "%.2f ms, %.1f ms".formatted(result.quantile(0.5), result.quantile(1)));
    print.line(
        "%-44s %24s",
        "of the speed of the plain search",
        "%.2f (%,.0f a second)".formatted(speed / plain, plain));
    print.line(
        "  (that compares one birthday's %,d pupils by Jaro-Winkler likeness, and nothing else)",
        block);
  }
}
