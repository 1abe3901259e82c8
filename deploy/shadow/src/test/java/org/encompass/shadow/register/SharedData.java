package org.encompass.shadow.register;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// Public reference data that lies beside the project, not in it.
final class SharedData {
  /// A file of the public register data; the test is skipped if it is not there.
  static Path register(String file) {
    var found =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve("shared/data/gias").resolve(file))
            .filter(Files::isReadable)
            .findFirst();
    assumeTrue(found.isPresent(), "shared/data/gias/" + file + " is not beside the project");
    return found.orElseThrow();
  }

  private SharedData() {}
}
