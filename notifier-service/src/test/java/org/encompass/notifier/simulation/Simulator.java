package org.encompass.notifier.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// Plays many seeds on all processors and stops at the first one that breaks.
final class Simulator {
  private static final String NOTIFIER = "org.encompass.notifier";
  private static final int STACK_LINES = 25;

  /// A seed that broke.
  record Found(long seed, Broken broken, Night again) {
    /// What happened, for people.
    String story() {
      var story = new StringBuilder("\nseed %d\n".formatted(seed));
      again.trace().lines().forEach(line -> story.append(line).append('\n'));
      story.append("\nNOT SO: ").append(broken.getMessage()).append('\n');
      if (broken.getCause() != null) {
        var stack = broken.getCause().getStackTrace();
        for (int i = 0; i < Math.min(stack.length, STACK_LINES); i++) {
          story.append("    at ").append(stack[i]).append('\n');
        }
      }
      return story.append("\nreplay: deploy/simulate --seed ").append(seed).append('\n').toString();
    }
  }

  /// Plays `seeds` from `first` on.
  ///
  /// @return the first seed found to break, or null
  static @Nullable Found play(long first, long seeds) {
    return quietly(() -> playQuietly(first, seeds));
  }

  private static @Nullable Found playQuietly(long first, long seeds) {
    int threads = Runtime.getRuntime().availableProcessors();
    var next = new AtomicLong(first);
    var found = new AtomicReference<Found>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> players = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        players.add(pool.submit(() -> playOn(next, first + seeds, found)));
      }
      for (var player : players) {
        player.get();
      }
      return found.get();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Plays one seed and tells it, whatever comes of it.
  static String tell(long seed) {
    return quietly(() -> tellQuietly(seed));
  }

  private static String tellQuietly(long seed) {
    try (var stage = stage()) {
      try {
        var night = stage.play(seed, true);
        return String.join("\n", night.trace().lines()) + "\n\nnothing broken\n";
      } catch (Broken broken) {
        return new Found(seed, broken, stage.night()).story();
      }
    }
  }

  /// Without the service's log: nights are full of what it complains about.
  static <T extends @Nullable Object> T quietly(Supplier<T> nights) {
    var logs = LoggingSystem.get(Simulator.class.getClassLoader());
    logs.setLogLevel(NOTIFIER, LogLevel.OFF);
    try {
      return nights.get();
    } finally {
      logs.setLogLevel(NOTIFIER, null);
    }
  }

  private static void playOn(AtomicLong next, long end, AtomicReference<Found> found) {
    try (var stage = stage()) {
      for (long seed = next.getAndIncrement();
          seed < end && found.get() == null;
          seed = next.getAndIncrement()) {
        try {
          stage.play(seed, false);
        } catch (Broken broken) {
          found.compareAndSet(null, again(stage, seed, broken));
        }
      }
    }
  }

  private static Found again(Stage stage, long seed, Broken broken) {
    try {
      stage.play(seed, true);
    } catch (Broken same) {
      return new Found(seed, same, stage.night());
    }
    return new Found(
        seed, new Broken("not the same night twice; first: " + broken.getMessage()), stage.night());
  }

  /// A stage with keys of its own.
  static Stage stage() {
    try {
      return new Stage(Files.createTempDirectory("night"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Simulator() {}
}
