package org.encompass.notifier.simulation;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.encompass.notifier.simulation.memory.MemoryStore;
import org.encompass.notifier.simulation.memory.MemoryTransactions;
import org.encompass.notifier.simulation.memory.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;

/// One seed: who does what when, who dies and who sleeps, until morning comes and all must add up.
/// One thread plays everybody. A node that is paused lets others work before it goes on; so a lease
/// can run out in the middle of a dialogue.
final class Night implements MemoryTransactions.Fate {
  private static final int NODES = 3;
  private static final int LONGEST_PAUSE = 6;

  private final long seed;
  private final Stage stage;
  private final Trace trace;
  private final Chance chance;
  private final Climate climate;
  private final List<Node> nodes = new ArrayList<>();
  private final Register register;
  private final MadeUpMatcher matcher;
  private final SimulatedMailServer server;
  private final SimulatedPortal portal;
  private final Police police;
  private final Invariants invariants;
  private final Happenings happenings;
  private Instant now;
  private @Nullable Node at;
  private @Nullable Broken broken;
  private int depth;
  private boolean calm;
  private final double failedBefore;

  Night(long seed, Stage stage, Trace trace) {
    this.seed = seed;
    this.stage = stage;
    this.trace = trace;
    chance = new Chance(seed);
    climate = Climate.of(chance);
    now = climate.begin();
    failedBefore = rowsFailed();
    for (int i = 1; i <= NODES; i++) {
      nodes.add(new Node("node " + i));
    }
    register = new Register(this);
    matcher = new MadeUpMatcher(this);
    server = new SimulatedMailServer(this);
    portal = new SimulatedPortal(this);
    police = new Police(this);
    invariants = new Invariants(this);
    happenings = new Happenings(this);
  }

  /// Plays it through.
  ///
  /// @throws Broken if something must not be as it is
  void play() {
    register.open();
    for (int i = 0; i < climate.steps(); i++) {
      step();
    }
    calm = true;
    nodes.forEach(Node::restart);
    say(() -> "MORNING: nothing goes wrong any more");
    new Morning(this).come();
  }

  private void step() {
    happenings.next().run();
    if (broken != null) {
      throw broken;
    }
    trace.mark(now, (int) tables().store.commits());
  }

  /// A node that could begin something now works; nothing happens if there is none.
  void anywhere(String what, Runnable work) {
    var idle = nodes.stream().filter(Node::idle).toList();
    if (!idle.isEmpty()) {
      at(chance.pick(idle), what, work);
    }
  }

  private void at(Node node, String what, Runnable work) {
    say(() -> node.name() + ": " + what);
    var outer = at;
    at = node;
    node.busy(true);
    try {
      work.run();
    } catch (NodeDied died) {
      say(() -> node.name() + " is dead");
    } catch (TransactionException fault) {
      say(() -> node.name() + ": the database failed it");
    } catch (RuntimeException fault) {
      throw broken(what + " threw " + fault, fault);
    } finally {
      node.busy(false);
      at = outer;
    }
  }

  /// Others work while this node is paused; the clock may jump.
  void pause() {
    if (at == null || calm || depth >= NODES - 1 || !chance.percent(climate.pauses())) {
      return;
    }
    var paused = at;
    say(() -> paused.name() + " is paused");
    at = null;
    depth++;
    for (int i = chance.below(LONGEST_PAUSE); i >= 0; i--) {
      happenings.next().run();
    }
    depth--;
    at = paused;
    say(() -> paused.name() + " goes on");
  }

  /// The node at work may die here.
  void mayDie(String where) {
    if (at != null && !calm && chance.percent(climate.crashes())) {
      throw death(where);
    }
  }

  private NodeDied death(String where) {
    var dying = at;
    dying.die();
    say(() -> dying.name() + " dies " + where);
    return new NodeDied(dying);
  }

  /// A dead node reaches no database.
  void atTheDatabase() {
    if (at != null && !at.alive()) {
      throw new NodeDied(at);
    }
  }

  @Override
  public void beforeBegin() {
    atTheDatabase();
    pause();
    atTheDatabase();
  }

  @Override
  public void commit(MemoryStore store) {
    int fate = at == null || calm ? 100 : chance.below(100);
    if (fate < climate.crashes()) {
      boolean before = chance.percent(50);
      end(store, !before);
      throw death(before ? "before the commit" : "after the commit");
    }
    if (fate < climate.crashes() + climate.faults()) {
      boolean stands = chance.percent(50);
      end(store, stands);
      say(() -> stands ? "the commit stands, its answer is lost" : "the commit is refused");
      throw new TransactionSystemException("the database failed");
    }
    end(store, true);
  }

  private void end(MemoryStore store, boolean stands) {
    if (stands) {
      store.commit();
      invariants.afterCommit();
    } else {
      store.rollback();
    }
  }

  /// Dialogues in an order of their own.
  void oneAfterTheOther(List<Runnable> dialogues) {
    var waiting = new ArrayList<>(dialogues);
    while (!waiting.isEmpty()) {
      waiting.remove(chance.below(waiting.size())).run();
      atTheDatabase();
    }
  }

  /// Some time passes.
  void letPass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  /// The clock jumps, never back.
  void jumpTo(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }

  /// A dead node starts again, if there is one.
  void restartOne() {
    nodes.stream()
        .filter(node -> !node.alive() && node != at)
        .findFirst()
        .ifPresent(
            node -> {
              node.restart();
              say(() -> node.name() + " starts again");
            });
  }

  /// Something must never be; the night ends here, whoever catches this.
  Broken broken(String what) {
    return broken(what, null);
  }

  Broken broken(String what, @Nullable Throwable cause) {
    var first = broken == null ? new Broken(what, cause) : broken;
    broken = first;
    say(() -> "BROKEN: " + what);
    throw first;
  }

  void say(Supplier<String> what) {
    trace.say(now, depth, what);
  }

  /// How many rows of sweeps failed on this stage.
  double rowsFailed() {
    return actors().meters().find("encompass.sweep.row.failures").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  double failedBefore() {
    return failedBefore;
  }

  long seed() {
    return seed;
  }

  Instant now() {
    return now;
  }

  boolean calm() {
    return calm;
  }

  Chance chance() {
    return chance;
  }

  Climate climate() {
    return climate;
  }

  Trace trace() {
    return trace;
  }

  Tables tables() {
    return stage.tables();
  }

  Actors actors() {
    return stage.actors();
  }

  Register register() {
    return register;
  }

  MadeUpMatcher matcher() {
    return matcher;
  }

  SimulatedMailServer server() {
    return server;
  }

  SimulatedPortal portal() {
    return portal;
  }

  Police police() {
    return police;
  }

  Invariants invariants() {
    return invariants;
  }
}
