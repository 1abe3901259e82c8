package org.encompass.notifier.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.desk.Banner;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.schemas.callsheet.CallSheet;
import org.encompass.schemas.callsheet.DutyKey;
import org.encompass.schemas.callsheet.SnapshotFile;
import org.encompass.schemas.wire.Unsealed.Opened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetSnapshotsTest {
  private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final DutyKey duty = DutyKey.fresh("duty");
  private final MovableClock clock = new MovableClock(SIX);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private boolean databaseGone;

  @TempDir private Path home;
  private Path directory;
  private Path publicKey;

  @BeforeEach
  void files() throws IOException {
    directory = home.resolve("copies");
    publicKey = Files.writeString(home.resolve("duty.jwk"), duty.publicJwk());
  }

  @Test
  void theDutyKeyOpensWhatWasOpenThen() throws Exception {
    snapshots().look();

    var file = SnapshotFile.in(directory).getFirst();
    assertThat(file.writtenAt()).isEqualTo(SIX);
    var text = Files.readString(file.path());
    assertThat(text).doesNotContain("Larch", "560002");
    assertThat(CallSheet.read(((Opened) duty.open(text)).json())).isEqualTo(sheet());
  }

  @Test
  void onlyItsOwnerReadsItAndNothingHalfIsLeft() throws Exception {
    snapshots().look();

    assertThat(everything()).hasSize(1);
    assertThat(Files.getPosixFilePermissions(SnapshotFile.in(directory).getFirst().path()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(directory))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void oneIsWrittenEveryFiveMinutesWithinItsHoursAndNothingElse() throws Exception {
    var snapshots = snapshots();
    clock.set(SIX.minusSeconds(1));
    snapshots.look();
    for (int minute = 0; minute <= 11; minute++) {
      clock.set(SIX.plus(Duration.ofMinutes(minute)));
      snapshots.look();
      snapshots.look();
    }
    clock.set(SIX.plus(Duration.ofHours(4)));
    snapshots.look();

    assertThat(SnapshotFile.in(directory))
        .extracting(SnapshotFile::writtenAt)
        .containsExactly(SIX.plus(EVERY.multipliedBy(2)), SIX.plus(EVERY), SIX);
  }

  @Test
  void oldOnesGoWhenNewOnesCome() throws Exception {
    var snapshots = snapshots();
    snapshots.look();
    clock.advance(Duration.ofHours(48));
    snapshots.look();
    assertThat(SnapshotFile.in(directory)).hasSize(2);
    clock.advance(EVERY);
    snapshots.look();
    assertThat(SnapshotFile.in(directory)).hasSize(2);
  }

  @Test
  void whatCannotBeWrittenIsCountedAndTriedAgainSoon() throws Exception {
    var snapshots = snapshots();
    databaseGone = true;
    snapshots.look();
    clock.advance(Duration.ofSeconds(29));
    snapshots.look();
    assertThat(failures()).isEqualTo(1);
    assertThat(directory).doesNotExist();

    databaseGone = false;
    clock.advance(Duration.ofSeconds(1));
    snapshots.look();
    assertThat(failures()).isEqualTo(1);
    assertThat(SnapshotFile.in(directory)).hasSize(1);
  }

  @Test
  void aDiskThatTakesNothingIsCounted() throws Exception {
    Files.writeString(directory, "a file where the directory should be");
    snapshots().look();
    assertThat(failures()).isEqualTo(1);
  }

  @Test
  void whoeverMissesTheCopiesIsTold() throws Exception {
    var snapshots = snapshots();
    snapshots.look();
    clock.advance(EVERY);
    assertThat(late()).isZero();
    assertThat(banners(snapshots)).isEmpty();
    databaseGone = true;
    for (int minute = 0; minute < 7; minute++) {
      clock.advance(Duration.ofMinutes(1));
      snapshots.look();
    }
    assertThat(late()).isEqualTo(7 * 60);
    assertThat(banners(snapshots))
        .singleElement()
        .extracting(Banner::sentence)
        .asString()
        .contains("for 12 min");

    for (var file : everything()) {
      Files.delete(file);
    }
    assertThat(late()).as("none at all since six").isEqualTo(7 * 60);
    clock.set(SIX.plus(Duration.ofHours(4)));
    assertThat(banners(snapshots)).as("outside the hours").isEmpty();
  }

  @Test
  void theNotifierRefusesToHoldThePrivateKey() throws Exception {
    Files.writeString(publicKey, duty.jwk());
    assertThatIllegalStateException()
        .isThrownBy(this::snapshots)
        .withMessageContaining("private key");
  }

  @Test
  void withoutADirectoryThereAreNoneAndThePageSaysSo() throws Exception {
    var snapshots = new SheetSnapshots(this::sheet, settings(null, null), clock, meters);
    snapshots.look();

    assertThat(everything()).isEmpty();
    assertThat(meters.get("encompass.call.sheet.kept").gauge().value()).isZero();
    assertThat(banners(snapshots)).isEmpty();
    assertThat(snapshots.sentence()).startsWith("No copies are kept");
    assertThatIllegalStateException()
        .isThrownBy(() -> new SheetSnapshots(this::sheet, settings(directory, null), clock, meters))
        .withMessage("encompass.call-sheet.public-key is missing");
  }

  private SheetSnapshots snapshots() {
    return new SheetSnapshots(this::sheet, settings(directory, publicKey), clock, meters);
  }

  private static CallSheetSettings settings(@Nullable Path directory, @Nullable Path publicKey) {
    return new CallSheetSettings(
        directory, publicKey, LocalTime.of(6, 0), LocalTime.of(10, 0), EVERY, Duration.ofDays(2));
  }

  private CallSheet sheet() {
    if (databaseGone) {
      throw new IllegalStateException("no database");
    }
    var line =
        new CallSheet.Line(
            new UUID(0, 1), "E23000015", "A/1", SIX.plusSeconds(10_800), null, "Told", null);
    var school = new CallSheet.School("560002", "Larch School", "01632 960001", List.of(line));
    return new CallSheet(clock.instant(), List.of(school));
  }

  private List<Banner> banners(SheetSnapshots snapshots) {
    return snapshots.banners(ForceScope.all(), clock.instant());
  }

  private double failures() {
    return meters.get("encompass.call.sheet.failures").counter().count();
  }

  private double late() {
    return meters.get("encompass.call.sheet.late").gauge().value();
  }

  private Set<Path> everything() throws IOException {
    if (!Files.exists(directory)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return Set.copyOf(files.toList());
    }
  }
}
