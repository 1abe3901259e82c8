package org.encompass.acceptance.mutants;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Sows every fault into a copy of the checkout, one at a time, and runs the one test that must
/// find it. Started by `deploy/mutants`; uses nothing but the JDK, so that it runs from its source.
public final class Mutants {
  private static final String MODULE = "notifier-service";
  private static final int LAST_LINES = 30;

  /// What became of a fault.
  private enum Fate {
    /// The test failed, and said why.
    KILLED,
    /// The test passed all the same.
    SURVIVED,
    /// It did not come to the test, or the test failed over something else.
    UNCLEAR
  }

  private final Path copy;
  private final Path log;

  private Mutants(Path copy, Path log) {
    this.copy = copy;
    this.log = log;
  }

  /// @param args names of faults; none = all
  public static void main(String[] args) throws Exception {
    var root = Path.of(System.getProperty("encompass.root", ".")).toAbsolutePath().normalize();
    var wanted = List.of(args);
    var all =
        Mutation.all(root).stream()
            .filter(mutation -> wanted.isEmpty() || wanted.contains(mutation.name()))
            .toList();
    var folder = Files.createTempDirectory("encompass-mutants-");
    boolean allKilled;
    try {
      var copy = Files.createDirectory(folder.resolve("copy"));
      copy(root, copy);
      allKilled = new Mutants(copy, folder.resolve("maven.log")).run(all);
    } finally {
      delete(folder);
    }
    System.exit(allKilled ? 0 : 1);
  }

  private boolean run(List<Mutation> all) throws Exception {
    say("building the copy; its tests must pass before anything is sown");
    var tests = all.stream().map(Mutation::killedBy).distinct().collect(Collectors.joining(","));
    if (maven(tests) != 0) {
      say(endOfLog());
      throw new IllegalStateException("the tests fail without any fault");
    }
    var table = new ArrayList<String>();
    boolean allKilled = true;
    table.add("| fault | fate | found by | seconds |");
    table.add("|---|---|---|---|");
    for (var mutation : all) {
      long began = System.nanoTime();
      var fate = fateOf(mutation);
      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
      var test = mutation.killedBy().substring(mutation.killedBy().lastIndexOf('.') + 1);
      table.add("| %s | %s | %s | %d |".formatted(mutation.name(), fate, test, seconds));
      say(table.getLast());
      if (fate != Fate.KILLED) {
        allKilled = false;
        say(endOfLog());
      }
    }
    say("");
    table.forEach(Mutants::say);
    return allKilled;
  }

  private Fate fateOf(Mutation mutation) throws IOException, InterruptedException {
    var files = mutation.changes().stream().map(Mutation.Change::file).distinct().toList();
    var before = new ArrayList<String>();
    for (var file : files) {
      before.add(Files.readString(copy.resolve(file)));
    }
    var report =
        copy.resolve(MODULE)
            .resolve("target/surefire-reports/TEST-" + mutation.testClass() + ".xml");
    Files.deleteIfExists(report);
    try {
      for (var change : mutation.changes()) {
        change.apply(copy);
      }
      if (maven(mutation.killedBy()) == 0) {
        return Fate.SURVIVED;
      }
      return Files.exists(report) && failedBecause(Files.readString(report), mutation.because())
          ? Fate.KILLED
          : Fate.UNCLEAR;
    } finally {
      for (int i = 0; i < files.size(); i++) {
        var file = Files.writeString(copy.resolve(files.get(i)), before.get(i));
        Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant()));
      }
    }
  }

  private static boolean failedBecause(String report, String because) {
    return (report.contains("<failure") || report.contains("<error"))
        && report
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .contains(because);
  }

  /// Compiles what changed and runs these tests.
  private int maven(String tests) throws IOException, InterruptedException {
    var command =
        List.of(
            copy.resolve("mvnw").toString(),
            "-q",
            "-pl",
            MODULE,
            "-am",
            "-Dspotless.check.skip",
            "-Dmaven.compiler.useIncrementalCompilation=false",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dtest=" + tests,
            "test");
    return new ProcessBuilder(command)
        .directory(copy.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  private String endOfLog() throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  /// What is in the checkout as it stands, committed or not, without what was built.
  private static void copy(Path root, Path into) throws IOException, InterruptedException {
    var list = File.createTempFile("encompass-mutants-", ".list");
    var git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(root.toFile())
            .redirectOutput(list)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (git.waitFor() != 0) {
      throw new IllegalStateException("no git checkout: " + root);
    }
    for (var name : Files.readString(list.toPath()).split("\0")) {
      var file = root.resolve(name);
      if (Files.isRegularFile(file)) {
        Files.createDirectories(into.resolve(name).getParent());
        var copied = Files.copy(file, into.resolve(name));
        copied.toFile().setExecutable(file.toFile().canExecute());
      }
    }
    Files.delete(list.toPath());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void say(String words) {
    System.out.println(words);
  }
}
