package org.encompass.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.encompass.harness.Folders;

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

  /// The jar that puts the played clock onto a service's class path.
  Path clockJar() throws IOException {
    return jar(root.resolve("deploy/local/target"), "local-");
  }

  /// A service's jar, laid out for the class path; its own launcher lets no other jar in.
  ///
  /// @param module "notifier-service" or "school-portal"
  Path extracted(String module) throws IOException, InterruptedException {
    var jar = jar(root.resolve(module).resolve("target"), module + "-");
    var target = root.resolve("deploy/local/target/services").resolve(module);
    var done = target.resolve(jar.getFileName());
    if (!Files.exists(done)
        || Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(jar)) < 0) {
      if (Files.exists(target)) {
        Folders.delete(target);
      }
      var command =
          List.of(
              java().toString(),
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
      Files.setLastModifiedTime(done, Files.getLastModifiedTime(jar));
    }
    return done;
  }

  private static Path jar(Path folder, String prefix) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches(prefix + "\\d[^-]*(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("not built: " + folder + "/" + prefix + "*.jar"));
    }
  }
}
