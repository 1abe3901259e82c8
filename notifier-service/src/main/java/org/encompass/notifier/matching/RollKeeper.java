package org.encompass.notifier.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollKey;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.reference.PupilKey;
import org.encompass.notifier.reference.RollFeed;
import org.encompass.notifier.reference.Watermark;
import org.encompass.schemas.RollMessage;
import org.jspecify.annotations.Nullable;

/// Keeps a copy of the roll: builds it, follows the topic, and builds it anew in the background
/// when much has changed. One thread takes the steps; anybody may look at the copy.
final class RollKeeper implements AutoCloseable {
  /// Kafka forgets a day later who has left: a copy that was cut off for long is built anew.
  private static final Duration CUT_OFF = Duration.ofHours(6);

  /// More than the topic brings in one step, or it would never come to an end.
  private static final int AT_ONCE = 10_000;

  private static final int FEW = 20;
  private static final int SHARE = 20;

  private final RollFeed feed;
  private final RollFeed.Follower follower;
  private final IndexSettings settings;
  private final Clock wall;
  private final ExecutorService builders;
  private final Set<PupilKey> changedSinceBuildBegan = new HashSet<>();
  private @Nullable Future<RollCopy> building;
  private @Nullable RollCopy built;
  private @Nullable Goal goal;
  private volatile @Nullable Kept kept;
  private volatile Duration lastBuild = Duration.ZERO;

  RollKeeper(RollFeed feed, IndexSettings settings, Clock wall, ExecutorService builders) {
    this.feed = feed;
    this.follower = feed.follow();
    this.settings = settings;
    this.wall = wall;
    this.builders = builders;
  }

  Optional<Kept> kept() {
    return Optional.ofNullable(kept);
  }

  Duration lastBuild() {
    return lastBuild;
  }

  /// Does what there is to do, and says whether there may be more at once.
  boolean step() throws InterruptedException {
    forgetIfCutOff();
    receiveBuild();
    beginBuildIfNeeded();
    var now = kept;
    if (now == null) {
      return false;
    }
    boolean moved = follow(now);
    return bringUpToDate() || moved;
  }

  private boolean follow(Kept now) {
    var asked = wall.instant();
    var copy = now.copy();
    var changes = follower.after(copy.upTo());
    boolean moved = !changes.upTo().equals(copy.upTo());
    if (moved) {
      if (building != null || built != null) {
        changedSinceBuildBegan.addAll(changes.entries().keySet());
      }
      copy = copy.followedBy(changed(copy.index(), changes.entries()), changes.upTo());
    }
    kept = new Kept(copy, completeAt(changes, asked, now.completeAt()));
    return moved;
  }

  /// While pupils come without a pause the end of the topic is never reached. So one end is kept in
  /// sight until it was passed: then the copy has all that was there when that end was asked for.
  private @Nullable Instant completeAt(
      RollFeed.Changes changes, Instant asked, @Nullable Instant before) {
    if (changes.complete()) {
      goal = null;
      return asked;
    }
    var inSight = goal;
    if (inSight != null && !changes.upTo().reached(inSight.end())) {
      return before;
    }
    goal = new Goal(asked, changes.end());
    return inSight == null ? before : inSight.askedAt();
  }

  private static RollIndex changed(RollIndex index, Map<PupilKey, Optional<RollMessage>> stand) {
    if (stand.isEmpty()) {
      return index;
    }
    var present = new ArrayList<RollRow>();
    var left = new ArrayList<RollKey>();
    stand.forEach(
        (key, entry) ->
            entry.ifPresentOrElse(
                e -> present.add(RollRow.of(e)),
                () -> left.add(new RollKey(key.urn(), key.pupilId()))));
    return index.with(present, left);
  }

  private void forgetIfCutOff() {
    var now = kept;
    if (now != null
        && now.completeAt() != null
        && now.completeAt().plus(CUT_OFF).isBefore(wall.instant())) {
      kept = null;
    }
  }

  private void beginBuildIfNeeded() {
    var now = kept;
    boolean idle = building == null && built == null;
    if (idle && (now == null || hasChangedMuch(now.copy().index()))) {
      changedSinceBuildBegan.clear();
      building = builders.submit(this::build);
    }
  }

  /// A small roll sooner: what was counted on it as a whole must not grow old while it fills.
  private boolean hasChangedMuch(RollIndex index) {
    return index.overlay() > Math.min(settings.rebuildAfter(), FEW + index.pupils() / SHARE);
  }

  private RollCopy build() {
    var began = wall.instant();
    var index = new RollIndex.Builder();
    var upTo = feed.snapshot(entry -> index.add(RollRow.of(entry)));
    var built = index.build();
    var counted = new Linker(built, upTo.text());
    lastBuild = Duration.between(began, wall.instant());
    return new RollCopy(built, upTo, counted);
  }

  private void receiveBuild() throws InterruptedException {
    var done = building;
    if (done != null && done.isDone()) {
      building = null;
      built = result(done);
    }
    if (built != null && kept == null) {
      kept = new Kept(built, null);
      built = null;
    }
  }

  /// The new index was read at some moment since the build began; whatever changed since then is
  /// read once more, some of it at each step, so that the old copy goes on following meanwhile.
  /// Then the new one is as far as the old one, and takes its place.
  private boolean bringUpToDate() {
    var newer = built;
    var now = kept;
    if (newer == null || now == null) {
      return false;
    }
    var some = changedSinceBuildBegan.stream().limit(AT_ONCE).toList();
    var index = changed(newer.index(), feed.stand(some));
    some.forEach(changedSinceBuildBegan::remove);
    if (changedSinceBuildBegan.isEmpty()) {
      built = null;
      kept = new Kept(newer.followedBy(index, now.copy().upTo()), now.completeAt());
    } else {
      built = newer.followedBy(index, newer.upTo());
    }
    return true;
  }

  private static RollCopy result(Future<RollCopy> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the roll could not be read into memory", failed.getCause());
    }
  }

  @Override
  public void close() {
    follower.close();
  }

  /// A copy, and the last moment of which it is known to contain all that was in the topic then.
  record Kept(RollCopy copy, @Nullable Instant completeAt) {}

  /// An end of the topic, and when it was asked for.
  private record Goal(Instant askedAt, Watermark end) {}
}
