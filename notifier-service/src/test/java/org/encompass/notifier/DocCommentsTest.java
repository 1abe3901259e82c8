package org.encompass.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A formatter that breaks a long line of a doc comment goes on with a plain comment, and the
/// sentence loses a word.
class DocCommentsTest {
  @Test
  void noPlainCommentFollowsADocComment() throws IOException {
    var broken = new ArrayList<String>();
    for (var root : sources()) {
      try (Stream<Path> files = Files.walk(root)) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          var lines = Files.readAllLines(file);
          for (int i = 1; i < lines.size(); i++) {
            if (plain(lines.get(i)) && doc(lines.get(i - 1))) {
              broken.add(file + ":" + (i + 1));
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /// Of every module.
  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var folder : List.of(Path.of(".."), Path.of("../deploy"))) {
      try (Stream<Path> modules = Files.list(folder)) {
        modules
            .map(module -> module.resolve("src"))
            .filter(Files::isDirectory)
            .forEach(sources::add);
      }
    }
    assertThat(sources).contains(Path.of("../deploy/harness/src"));
    return sources;
  }

  private static boolean doc(String line) {
    return line.strip().startsWith("///");
  }

  private static boolean plain(String line) {
    return line.strip().startsWith("//") && !doc(line);
  }
}
