package org.encompass.portal.imports;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.encompass.portal.imports.Job.Papers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Does what the rows ask of the jobs whose files this instance holds. The row decides, also when
/// it was written by another instance; what is in memory is only the file and how far it is.
@Component
class JobRunner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
  private static final int CHECKS_AT_ONCE = 2;
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final UUID self = UUID.randomUUID();
  private final Map<UUID, Held> held = new ConcurrentHashMap<>();
  private int expected;
  private final ExecutorService checks =
      Executors.newFixedThreadPool(CHECKS_AT_ONCE, threads("import-check-"));
  private final ExecutorService applies = Executors.newSingleThreadExecutor(threads("import-"));
  private final JobBook book;
  private final Map<Kind, Importer> importers;
  private final Turn turn;
  private final ImportProperties settings;
  private final Clock wall;

  JobRunner(
      JobBook book,
      List<Importer> importers,
      Turn turn,
      ImportProperties settings,
      @Qualifier("wall") Clock wall) {
    this.book = book;
    this.importers =
        importers.stream().collect(toUnmodifiableMap(Importer::kind, importer -> importer));
    this.turn = turn;
    this.settings = settings;
    this.wall = wall;
  }

  private static ThreadFactory threads(String name) {
    return Thread.ofPlatform().daemon().name(name, 1).factory();
  }

  Set<Kind> kinds() {
    var kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(importers.keySet());
    return kinds;
  }

  // Those that are on their way count, too.
  synchronized boolean hasRoom() {
    return held.size() + expected < settings.atOnce();
  }

  synchronized boolean expect() {
    var room = hasRoom();
    if (room) {
      expected++;
    }
    return room;
  }

  synchronized void arrived() {
    expected--;
  }

  /// Takes a file over, and begins to look at it.
  UUID hold(Asked asked, boolean goesOn) {
    var id = UUID.randomUUID();
    var now = wall.instant();
    var size = asked.files().values().stream().mapToLong(SealedFile::size).sum();
    var job =
        new Job(
            id,
            asked.kind(),
            asked.accountId(),
            State.ASKED,
            now,
            now,
            false,
            size,
            0,
            0,
            Papers.NONE);
    book.add(job, self, Map.of());
    var one = new Held(id, asked, goesOn);
    held.put(id, one);
    attend(one, State.ASKED);
    return id;
  }

  /// Attends to a job at once, if it is here.
  void attend(UUID id, State state) {
    var one = held.get(id);
    if (one != null) {
      attend(one, state);
    }
  }

  /// Ends what waited too long or whose instance is gone, and attends to what is here.
  void round() {
    try {
      var now = wall.instant();
      book.expire(now.minus(settings.lifetime()), now);
      var states = book.beat(self, held.values().stream().map(Held::beat).toList());
      book.lose(self, SILENCE, now);
      states.forEach(this::attend);
    } catch (DataAccessException unreachable) {
      log.warn("the rows of imports are out of reach: {}", kindOf(unreachable));
    }
  }

  private void attend(Held one, State state) {
    if (!one.take()) {
      return; // a thread has it, and the row is asked again in a second
    }
    try {
      switch (state) {
        case ASKED -> checks.execute(() -> working(one, this::check));
        case QUEUED -> applies.execute(() -> working(one, this::apply));
        case UNCLEAR, READY -> one.putDown();
        // Nobody works at it any more, and it did not come to an end.
        case CHECKING, APPLYING -> {
          step(one, Set.of(state), State.FAILED, Papers.NONE);
          one.putDown();
        }
        case APPLIED, REFUSED, DROPPED, EXPIRED, FAILED, LOST -> {
          held.remove(one.id());
          one.release();
        }
      }
    } catch (RejectedExecutionException ending) {
      one.putDown();
    }
  }

  // The class name only: a message may quote what stands in the file. The next round finds that
  // nobody works at it.
  private void working(Held one, Consumer<Held> work) {
    try {
      work.accept(one);
    } catch (RuntimeException | OutOfMemoryError fault) {
      log.warn("import {} of {} failed: {}", one.id(), one.kind(), kindOf(fault));
    } finally {
      one.putDown();
    }
  }

  private static String kindOf(Throwable fault) {
    var cause = fault.getCause();
    var name = fault.getClass().getSimpleName();
    return cause == null ? name : name + " of " + cause.getClass().getSimpleName();
  }

  private void check(Held one) {
    if (!step(one, Set.of(State.ASKED), State.CHECKING, Papers.NONE)) {
      return;
    }
    one.at(0, 0);
    var importer = importers.get(one.kind());
    if (importer == null) {
      throw new IllegalStateException("nobody brings in " + one.kind());
    }
    var from = Set.of(State.CHECKING);
    switch (importer.check(one.asked(book.options(one.id())), one)) {
      case Checked.Refused(var found) -> step(one, from, State.REFUSED, Papers.refusing(found));
      case Checked.Unclear question -> step(one, from, State.UNCLEAR, Papers.asking(question));
      case Checked.Ready(var report, var applying) -> {
        one.keep(applying);
        one.at(0, 0);
        var goesOn = one.goesOn() && report.doubts().isEmpty();
        step(one, from, goesOn ? State.QUEUED : State.READY, Papers.planning(report));
      }
    }
  }

  // Somebody else's turn: the job stays where it is, and is asked for again.
  private void apply(Held one) {
    var applying = one.applying();
    if (applying == null) {
      step(one, Set.of(State.QUEUED), State.FAILED, Papers.NONE);
      return;
    }
    turn.take(
        () -> {
          if (step(one, Set.of(State.QUEUED), State.APPLYING, Papers.NONE)) {
            apply(one, applying);
          }
          return true;
        });
  }

  private void apply(Held one, Applying applying) {
    try {
      var result = applying.apply(one);
      // True also if others gave this instance up meanwhile.
      var from = Set.of(State.APPLYING, State.LOST);
      step(one, from, State.APPLIED, Papers.telling(result));
    } catch (Doubted doubted) {
      var again = doubted.again();
      one.keep(again.applying());
      one.at(0, 0);
      step(one, Set.of(State.APPLYING), State.READY, Papers.planning(again.report().anew()));
    } catch (NoLongerFits overtaken) {
      step(one, Set.of(State.APPLYING), State.REFUSED, Papers.refusing(overtaken.why()));
    }
  }

  private boolean step(Held one, Set<State> from, State to, Papers papers) {
    var taken = book.step(one.id(), from, to, papers, wall.instant());
    if (taken) {
      log.info("import {} of {}: {}", one.id(), one.kind(), to);
    }
    return taken;
  }

  // Where the database is gone too, others find out by the silence.
  private void giveUp(Set<State> waiting) {
    try {
      held.values().forEach(one -> step(one, waiting, State.LOST, Papers.NONE));
    } catch (RuntimeException unheard) {
      log.warn("imports end unheard: {}", kindOf(unheard));
    }
  }

  /// Lets what is being put into force end, and says of the rest that it is gone.
  @Override
  public void close() throws InterruptedException {
    checks.shutdownNow();
    applies.shutdown();
    var waiting = EnumSet.copyOf(State.OPEN);
    waiting.remove(State.APPLYING);
    giveUp(waiting);
    if (!applies.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
      log.warn("an import is cut off in the middle");
    }
    held.values().forEach(Held::release);
  }
}
