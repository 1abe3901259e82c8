package org.encompass.shadow.register;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Public reference data that lies beside the project, not in it.
final class SharedData {
  /// A file of the public register data; the test is skipped if it is not there.
  static Path register(String file) {
    var shared = System.getProperty("encompass.shared");
    assumeTrue(shared != null, "the property encompass.shared names no folder of public data");
    var found = Path.of(String.valueOf(shared), "data/gias", file);
    assumeTrue(Files.isReadable(found), "no data/gias/" + file + " in the folder encompass.shared");
    return found;
  }

  private SharedData() {}
}
