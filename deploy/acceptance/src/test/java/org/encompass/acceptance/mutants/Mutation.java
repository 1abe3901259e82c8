package org.encompass.acceptance.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A fault to sow, as a file of `deploy/mutants.d` describes it.
///
/// @param name of its file
/// @param killedBy the test that must fail, as `Class#method`
/// @param because words that its failure must contain: it failed for this and not by chance
record Mutation(String name, String killedBy, String because, List<Change> changes) {
  private static final String ENDING = ".mutant";

  /// One text of one file instead of another.
  record Change(String file, String from, String to) {
    /// Whether the text stands there, and nowhere else in the file.
    boolean fits(Path root) throws IOException {
      var text = Files.readString(root.resolve(file));
      return text.contains(from) && text.indexOf(from) == text.lastIndexOf(from);
    }

    void apply(Path root) throws IOException {
      if (!fits(root)) {
        throw new IllegalStateException("the text to change stands not once in " + file);
      }
      var path = root.resolve(file);
      Files.writeString(path, Files.readString(path).replace(from, to));
    }
  }

  /// All there are, by name.
  static List<Mutation> all(Path root) throws IOException {
    var all = new ArrayList<Mutation>();
    try (var files = Files.list(root.resolve("deploy").resolve("mutants.d"))) {
      for (var file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        all.add(read(file));
      }
    }
    return all;
  }

  private static Mutation read(Path file) throws IOException {
    var name = file.getFileName().toString().replace(ENDING, "");
    var killedBy = "";
    var because = "";
    var in = "";
    var changes = new ArrayList<Change>();
    var parts = Files.readString(file).split("(?m)^--- (?=replace|by|end)");
    for (var line : parts[0].lines().toList()) {
      if (line.startsWith("killed by: ")) {
        killedBy = line.substring("killed by: ".length()).strip();
      } else if (line.startsWith("because: ")) {
        because = line.substring("because: ".length()).strip();
      } else if (line.startsWith("in: ")) {
        in = line.substring("in: ".length()).strip();
      }
    }
    for (int i = 1; i + 1 < parts.length; i += 2) {
      changes.add(new Change(in, text(parts[i], "replace"), text(parts[i + 1], "by")));
      if (i + 2 < parts.length && parts[i + 2].startsWith("end")) {
        break;
      }
    }
    if (killedBy.isEmpty() || because.isEmpty() || in.isEmpty() || changes.isEmpty()) {
      throw new IllegalStateException(name + " does not say what it changes or who finds it");
    }
    return new Mutation(name, killedBy, because, changes);
  }

  /// What stands below the heading, without the line's end before the next.
  private static String text(String part, String heading) {
    var body = part.substring(part.indexOf('\n') + 1);
    if (!part.startsWith(heading)) {
      throw new IllegalStateException("expected a part called " + heading);
    }
    return body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
  }

  String testClass() {
    return killedBy.substring(0, killedBy.indexOf('#'));
  }
}
