package org.encompass.notifier.desk.sheet;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.encompass.notifier.desk.Banner;
import org.encompass.notifier.desk.BannerSource;
import org.encompass.notifier.desk.DeskTask;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.schemas.callsheet.CallSheet;
import org.encompass.schemas.callsheet.DutyKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes sealed copies of the call sheet of all forces, at every node, for the morning on which
/// there is no database to ask. This node can seal them and not open them. Public for the desk's
/// own sub-packages.
@Component
public class SheetSnapshots implements BannerSource {
  private static final Logger log = LoggerFactory.getLogger(SheetSnapshots.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  /// Where copies go and to whom they are sealed.
  private record Kept(SnapshotFolder folder, DutyKey key) {}

  private final Supplier<CallSheet> sheets;
  private final CallSheetSettings settings;
  private final Clock clock;
  private final SnapshotHours hours;
  private final Optional<Kept> kept;
  private final Instant startedAt;
  private final Counter failures;
  private volatile @Nullable Instant triedAt;
  private volatile boolean failed;

  @Autowired
  SheetSnapshots(CallSheets sheets, CallSheetSettings settings, Clock clock, MeterRegistry meters) {
    this(() -> sheets.of(ForceScope.all()), settings, clock, meters);
  }

  SheetSnapshots(
      Supplier<CallSheet> sheets, CallSheetSettings settings, Clock clock, MeterRegistry meters) {
    this.sheets = sheets;
    this.settings = settings;
    this.clock = clock;
    hours = new SnapshotHours(settings.from(), settings.until());
    kept = kept(settings);
    startedAt = clock.instant();
    failures = meters.counter("encompass.call.sheet.failures");
    Gauge.builder("encompass.call.sheet.kept", () -> kept.isPresent() ? 1 : 0)
        .description("1 if sealed copies of the call sheet are written outside the database")
        .register(meters);
    Gauge.builder("encompass.call.sheet.late", () -> late().toSeconds())
        .description("by how much the newest sealed copy is older than it should be")
        .baseUnit("seconds")
        .register(meters);
    if (kept.isEmpty()) {
      log.warn("no call sheet is kept outside the database: encompass.call-sheet.directory");
    }
  }

  private static Optional<Kept> kept(CallSheetSettings settings) {
    var directory = settings.directory();
    var publicKey = settings.publicKey();
    if (directory == null) {
      return Optional.empty();
    }
    if (publicKey == null) {
      throw new IllegalStateException("encompass.call-sheet.public-key is missing");
    }
    var node = UUID.randomUUID().toString().substring(0, 8);
    return Optional.of(new Kept(new SnapshotFolder(directory, node), key(publicKey)));
  }

  private static DutyKey key(Path file) {
    DutyKey key;
    try {
      key = DutyKey.of(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("encompass.call-sheet.public-key cannot be read", e);
    }
    if (key.opens()) {
      throw new IllegalStateException(
          "encompass.call-sheet.public-key names a private key: it belongs to the duty, not here");
    }
    return key;
  }

  /// Writes a copy if it is time for one. Whatever fails is counted, and tried again soon.
  void look() {
    var now = clock.instant();
    if (kept.isEmpty() || !hours.cover(now) || !due(now)) {
      return;
    }
    triedAt = now;
    failed = true;
    try {
      write(kept.get());
      failed = false;
    } catch (IOException | RuntimeException fault) {
      failures.increment();
      // The text of an exception may quote what it could not read.
      log.warn("the call sheet was not written: {}", fault.getClass().getSimpleName());
    }
  }

  private boolean due(Instant now) {
    var tried = triedAt;
    return tried == null
        || now.isBefore(tried) // the clock was put back
        || !now.isBefore(tried.plus(failed ? AGAIN : settings.every()));
  }

  private void write(Kept to) throws IOException {
    var sheet = sheets.get();
    to.folder().write(sheet.writtenAt(), to.key().seal(sheet.write()));
    to.folder().forget(sheet.writtenAt().minus(settings.keep()));
  }

  /// By how much the newest copy in the directory is older than it should be; nothing outside the
  /// hours in which they are written.
  Duration late() {
    var now = clock.instant();
    if (kept.isEmpty() || !hours.cover(now)) {
      return Duration.ZERO;
    }
    var since = later(hours.beginOn(now), startedAt);
    var newest = kept.get().folder().newest().map(at -> later(at, since)).orElse(since);
    var late = Duration.between(newest.plus(settings.every()), now);
    return late.isNegative() ? Duration.ZERO : late;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public List<Banner> banners(ForceScope scope, Instant now) {
    var late = late();
    if (late.compareTo(settings.every()) <= 0) {
      return List.of();
    }
    var sentence =
        "No copy of the call sheet was written outside the database for "
            + Words.length(late.plus(settings.every()))
            + ". Tell the operators now, and print it while there is one.";
    var print = new Banner.Link("Print it", "/desk/call-sheet/paper", DeskTask.CALLS);
    return List.of(new Banner("call-sheet-copies", sentence, DeskTask.BOARD, print));
  }

  /// What a person should know about the copies.
  public String sentence() {
    if (kept.isEmpty()) {
      return "No copies are kept outside the database: without it there is only what was printed.";
    }
    var newest = kept.get().folder().newest();
    return newest.map(at -> "Newest sealed copy: " + Words.time(at) + ".").orElse("No copy yet.")
        + " Without the database: deploy/open-call-sheet.";
  }
}
