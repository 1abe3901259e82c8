package org.encompass.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Time can be played on this machine and nowhere else: what is shipped does not hold the means.
class ShippedJarsTest {
  @ParameterizedTest
  @ValueSource(strings = {"notifier-service", "school-portal"})
  void theShippedJarsHoldNoPlayedClock(String module) throws IOException {
    var jars = jars(Path.of("..", "..", module, "target"));
    assumeThat(jars).as("built jars of " + module).isNotEmpty();
    for (var jar : jars) {
      try (var zip = new ZipFile(jar.toFile())) {
        assertThat(zip.stream())
            .noneMatch(
                entry ->
                    entry.getName().contains("org/encompass/local")
                        || entry.getName().contains("PlayedClock")
                        || entry.getName().matches(".*/(local|harness)-\\d[^/]*\\.jar"));
      }
    }
  }

  private static List<Path> jars(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (var files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }
}
