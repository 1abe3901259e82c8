package org.encompass.shadow;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.shadow.register.RegisterFile;
import org.encompass.shadow.register.ShadowRegister;
import org.encompass.shadow.register.UnreadableRegister;

/// Decides about children of a file by rolls of a file as the live service would, and tells nobody.
/// Start reading here.
public final class ShadowRun {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int DONE = 0;
  private static final int FAULTY_INPUT = 2;

  private final Clock clock;
  private final int threads;
  private final PrintStream out;
  private final PrintStream err;

  ShadowRun(Clock clock, int threads, PrintStream out, PrintStream err) {
    this.clock = clock;
    this.threads = threads;
    this.out = out;
    this.err = err;
  }

  /// The command `deploy/shadow-run`.
  public static void main(String... arguments) {
    var run =
        new ShadowRun(
            Clock.systemUTC(),
            Runtime.getRuntime().availableProcessors(),
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(run.run(List.of(arguments)));
  }

  /// Does what the arguments ask for.
  ///
  /// @return the exit code
  int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(usage());
      return DONE;
    }
    try {
      run(Options.of(arguments, LocalDate.now(clock.withZone(LONDON))));
      return DONE;
    } catch (InputError e) {
      err.println("shadow-run: " + e.getMessage());
      return FAULTY_INPUT;
    } catch (OutOfMemoryError e) {
      err.println("shadow-run: these rolls need more memory (ENCOMPASS_SHADOW_MEMORY=6g)");
      return FAULTY_INPUT;
    }
  }

  private void run(Options options) {
    var progress = new Progress(err);
    var numbers = new SchoolNumbers();
    var truth = options.truth().map(TruthFile::read);
    var children = ChildrenFile.read(options.children(), options.asOf());
    var register = register(options);
    try (var decisions = new DecisionsFile(options.out())) {
      var rolls = Rolls.read(options.roll(), options.asOf(), numbers, progress);
      var rule = rule(options, rolls, new NumberedRegister(register, numbers));
      var tally = new Tally();
      var score = truth.map(file -> new Score(file.schools()));
      progress.begin();
      new Deciding(rule, numbers, threads, progress)
          .decide(
              children.children(),
              decision -> {
                decisions.add(decision);
                tally.add(decision);
                score.ifPresent(s -> s.add(decision));
              });
      double seconds = progress.seconds();
      decisions.finish();
      var remarks = new ArrayList<>(rolls.remarks());
      remarks.addAll(children.remarks());
      truth.ifPresent(file -> remarks.addAll(file.remarks()));
      new Summary(options, rolls, tally, score, seconds, Linker.model(), remarks).print(out);
    }
  }

  /// The live rule, unless what is asked for can only be a comparison.
  private static MatchingRule rule(Options options, Rolls rolls, Register register) {
    var linker = new Linker(rolls.index(), "shadow run as of " + options.asOf());
    return options.comparing()
        ? MatchingRule.comparing(linker, register, options.anyAge(), options.gates())
        : MatchingRule.of(linker, register);
  }

  private static Register register(Options options) {
    return options
        .schools()
        .<Register>map(file -> ShadowRegister.of(schools(file, options), options.asOf()))
        .orElseGet(NoRegister::new);
  }

  private static List<RegisteredSchool> schools(Path register, Options options) {
    try {
      return options
          .links()
          .map(links -> RegisterFile.read(register, links, options.asOf()))
          .orElseGet(() -> RegisterFile.read(register, options.asOf()));
    } catch (UnreadableRegister e) {
      throw new InputError(String.valueOf(e.getMessage()), e);
    }
  }

  private static String usage() {
    try (InputStream text = ShadowRun.class.getResourceAsStream("usage.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
