package org.encompass.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.encompass.harness.Folders;

/// The one place where a run keeps everything: data, keys, mails, logs. It is for its owner's eyes
/// and goes when the run goes.
public final class RunDirectory {
  private static final String PREFIX = "encompass-demo-";
  private static final String PIDS = "run.pid";
  private final Path path;
  private final PidFile pids;

  private RunDirectory(Path path) {
    this.path = path;
    pids = new PidFile(path.resolve(PIDS));
    pids.add("launcher", ProcessHandle.current());
  }

  /// A fresh directory; what crashed runs left is cleared up first.
  ///
  /// @param wanted where, if not in the system's temporary directory
  public static RunDirectory create(Optional<Path> wanted) {
    clearUpAfterCrashes(temporary());
    try {
      return wanted.isPresent()
          ? new RunDirectory(emptied(wanted.get().toAbsolutePath()))
          : new RunDirectory(Files.createTempDirectory(PREFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path emptied(Path path) throws IOException {
    if (isRunning(path)) {
      throw new IllegalArgumentException("another run uses " + path);
    }
    if (Files.exists(path.resolve(PIDS))) {
      clearUp(path);
    }
    Files.createDirectories(path);
    try (var inside = Files.list(path)) {
      if (inside.findAny().isPresent()) {
        throw new IllegalArgumentException(path + " is not empty, and a run removes it at its end");
      }
    }
    return path;
  }

  /// The run that is going on in a directory, or the only one in the temporary directory.
  public static Optional<Path> running(Optional<Path> wanted) {
    if (wanted.isPresent()) {
      return wanted.map(Path::toAbsolutePath).filter(RunDirectory::isRunning);
    }
    var running = runs(temporary()).stream().filter(RunDirectory::isRunning).toList();
    if (running.size() > 1) {
      throw new IllegalArgumentException(
          "several runs are going on: name one with --dir " + running);
    }
    return running.stream().findFirst();
  }

  public Path path() {
    return path;
  }

  /// A folder inside, readable by its owner alone where the file system can say so.
  public Path folder(String name) {
    var folder = path.resolve(name);
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  public PidFile pids() {
    return pids;
  }

  public void delete() {
    Folders.delete(path);
  }

  static void clearUpAfterCrashes(Path where) {
    runs(where).stream().filter(run -> !isRunning(run)).forEach(RunDirectory::clearUp);
  }

  private static boolean isRunning(Path run) {
    return PidFile.read(run.resolve(PIDS)).stream()
        .limit(1)
        .anyMatch(launcher -> launcher.stillOurs().isPresent());
  }

  private static void clearUp(Path run) {
    for (var entry : PidFile.read(run.resolve(PIDS)).reversed()) {
      entry.stillOurs().ifPresent(RunDirectory::end);
    }
    Folders.delete(run);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a left-over process cannot be watched", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Path> runs(Path where) {
    try (var all = Files.list(where)) {
      return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .filter(path -> Files.exists(path.resolve(PIDS)) && Files.isWritable(path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
