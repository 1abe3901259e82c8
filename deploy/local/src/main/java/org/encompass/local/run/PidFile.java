package org.encompass.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The processes of a run, written down so that whoever comes after a crash can tell them from
/// strangers that were given the same numbers since.
public final class PidFile {
  private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

  /// A process as it was when it was started.
  ///
  /// @param command the program's path
  public record Entry(String name, long pid, Instant started, String command) {
    static Entry of(String name, ProcessHandle process) {
      var info = process.info();
      return new Entry(
          name,
          process.pid(),
          info.startInstant().orElse(Instant.EPOCH),
          info.command().orElse(""));
    }

    /// The process, if it still runs and is still the one that was started.
    Optional<ProcessHandle> stillOurs() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
      var now = of(name, process);
      return now.command.equals(command)
          && Duration.between(started, now.started).abs().compareTo(CLOCK_STEP) <= 0;
    }
  }

  private final Path file;
  private final List<Entry> entries = new ArrayList<>();

  PidFile(Path file) {
    this.file = file;
  }

  /// Adds a process; the first one is the launcher itself.
  synchronized void add(String name, ProcessHandle process) {
    entries.add(Entry.of(name, process));
    var lines =
        entries.stream()
            .map(e -> "%s\t%d\t%s\t%s".formatted(e.name, e.pid, e.started, e.command))
            .toList();
    try {
      var fresh = Files.write(file.resolveSibling(file.getFileName() + ".new"), lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was written down so far.
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// What a run wrote down; empty if it wrote nothing.
  static List<Entry> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().map(PidFile::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    var parts = line.split("\t", 4);
    return new Entry(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]), parts[3]);
  }
}
