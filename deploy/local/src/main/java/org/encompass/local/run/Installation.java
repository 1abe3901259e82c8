package org.encompass.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Where the built programs lie.
///
/// @param root of the project
public record Installation(Path root) {
  /// The project that `deploy/demo` was called in.
  public static Installation current() {
    return new Installation(Path.of(System.getProperty("encompass.root", ".")).toAbsolutePath());
  }

  Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /// A copy of the jar that puts the played clock onto a service's class path. A run works from
  /// copies, so that building anew does not pull the ground from under it.
  Path clockJar(Path into) throws IOException {
    var jar = jar(root.resolve("deploy/local/target"), "local-", "");
    return Files.copy(jar, into.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /// A service's jar, laid out for the class path; its own launcher lets no other jar in.
  ///
  /// @param module "notifier-service" or "school-portal"
  Path extracted(String module, Path into) throws IOException, InterruptedException {
    var jar = jar(root.resolve(module).resolve("target"), module + "-", "-exec");
    var target = into.resolve(module);
    var command =
        List.of(
            java().toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            target.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(module + " could not be unpacked");
    }
    return target.resolve(jar.getFileName());
  }

  private static Path jar(Path folder, String prefix, String classifier) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches(prefix + "\\d[^-]*(-SNAPSHOT)?" + classifier + "\\.jar"))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("not built: " + folder + "/" + prefix + "*.jar"));
    }
  }
}
