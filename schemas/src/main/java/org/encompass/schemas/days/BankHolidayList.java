package org.encompass.schemas.days;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The bank holidays as they are by now: what was packaged, until an address or a file that an
/// operator names says more. What that says is weighed, and what is refused changes nothing.
public final class BankHolidayList implements AutoCloseable {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int MOST_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String location;
  private final Duration every;
  private final Clock clock;
  private final KeptBankHolidays kept;
  private @Nullable ScheduledExecutorService timer;
  private volatile BankHolidays known = BankHolidays.packaged();
  private volatile Standing standing = new Standing(null, null);

  /// @param location an `https:` or `http:` address, `file:` or a path; empty = what is packaged
  /// @param every how long after one look the next follows
  public BankHolidayList(String location, Duration every, Clock clock) {
    this(location, every, clock, KeptBankHolidays.NOWHERE);
  }

  /// @param kept counts from the start on, where a location is named
  public BankHolidayList(String location, Duration every, Clock clock, KeptBankHolidays kept) {
    this.location = location.strip();
    this.every = every;
    this.clock = clock;
    this.kept = kept;
  }

  /// How the last looks went.
  ///
  /// @param takenAt when a list was last taken; null = never, the packaged one counts
  /// @param refused why the last one was not; null = it was, or nobody looks
  public record Standing(@Nullable Instant takenAt, @Nullable BankHolidayRefusal refused) {}

  /// Those that count.
  public BankHolidays now() {
    return known;
  }

  /// How the last looks went.
  public Standing standing() {
    return standing;
  }

  /// 1 while the newest list was not taken, for a gauge.
  public int refusals() {
    return standing.refused() == null ? 0 : 1;
  }

  /// How many days are left of which the bank holidays are known, for a gauge.
  public long daysKnown(Instant at) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(at, LONDON), known.knownUntil());
  }

  /// Looks once now, and again and again until it is closed. What was kept and a file that is there
  /// are read before this returns; an address that does not answer holds nobody up.
  public synchronized void start() {
    if (location.isEmpty() || timer != null) {
      return;
    }
    recall();
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("bank-holidays").daemon().factory());
    boolean file = !isAddress();
    if (file) {
      refresh();
    }
    started.scheduleWithFixedDelay(
        this::refresh, file ? every.toMillis() : 0, every.toMillis(), TimeUnit.MILLISECONDS);
    timer = started;
  }

  /// Looks once.
  public void refresh() {
    tryTo(this::recall);
    var given = fetch();
    if (given.isEmpty()) {
      refuse(BankHolidayRefusal.UNREACHABLE);
      return;
    }
    var read = BankHolidays.read(given.get());
    if (read.isEmpty()) {
      refuse(BankHolidayRefusal.UNREADABLE);
      return;
    }
    switch (known.weigh(read.get(), today())) {
      case BankHolidays.Verdict.Taken(var list) -> {
        known = list;
        standing = new Standing(clock.instant(), null);
        tryTo(() -> kept.keep(list));
      }
      case BankHolidays.Verdict.Refused(var why) -> refuse(why);
    }
  }

  // One that says less than what is known, say after a release with a newer one, is passed over.
  private void recall() {
    kept.last()
        .ifPresent(
            last -> {
              if (known.weigh(last, today()) instanceof BankHolidays.Verdict.Taken(var list)) {
                known = list;
              }
            });
  }

  // Out of reach is no reason to look no more: the next look tries again.
  private static void tryTo(Runnable remember) {
    try {
      remember.run();
    } catch (RuntimeException outOfReach) {
      // what is known goes on counting
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private void refuse(BankHolidayRefusal why) {
    standing = new Standing(standing.takenAt(), why);
  }

  private boolean isAddress() {
    return location.startsWith("https://") || location.startsWith("http://");
  }

  private Optional<byte[]> fetch() {
    try {
      return isAddress() ? overTheNet() : fromTheDisk();
    } catch (IOException | IllegalArgumentException | ExecutionException | TimeoutException none) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<byte[]> fromTheDisk() throws IOException {
    var path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    try (var file = Files.newInputStream(path)) {
      var bytes = file.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }

  private Optional<byte[]> overTheNet()
      throws InterruptedException, ExecutionException, TimeoutException {
    try (var client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      var request = HttpRequest.newBuilder(URI.create(location)).timeout(PATIENCE).build();
      var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES);
      var answer = client.sendAsync(request, body);
      try {
        var response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
      } finally {
        answer.cancel(true);
        client.shutdownNow();
      }
    }
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }
}
