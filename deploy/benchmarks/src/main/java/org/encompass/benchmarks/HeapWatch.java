package org.encompass.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Looks ten times a second how much of its heap a service uses, and remembers the most; rubbish
/// that nobody collected yet included.
public final class HeapWatch implements AutoCloseable {
  private static final long EVERY_MILLISECONDS = 100;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong most = new AtomicLong();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final HttpRequest metrics;

  /// @param management where the service shows its metrics
  public HeapWatch(URI management) {
    metrics = HttpRequest.newBuilder(management.resolve("/actuator/prometheus")).build();
    timer.scheduleWithFixedDelay(this::look, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      var text = http.send(metrics, BodyHandlers.ofString()).body();
      double used =
          text.lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
              .sum();
      most.accumulateAndGet((long) used, Math::max);
    } catch (IOException busy) {
      // The next look will do.
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /// The most so far, in megabytes.
  public double peak() {
    return most.get() / (double) (1 << 20);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
