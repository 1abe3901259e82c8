package org.encompass.portal.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Public reference data that lies beside the project, not in it.
public final class SharedData {
  /// A file of it; the test is skipped if it is not there.
  public static Path file(String path) {
    var shared = System.getProperty("encompass.shared");
    assumeTrue(shared != null, "the property encompass.shared names no folder of public data");
    var found = Path.of(String.valueOf(shared), "data", path);
    assumeTrue(Files.isReadable(found), "no data/" + path + " in the folder encompass.shared");
    return found;
  }

  private SharedData() {}
}
