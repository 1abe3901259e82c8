package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.matching.NationalRoll.State;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.notifier.reference.RollFeed;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

@NotifierTest
class NationalRollTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final ReferenceSettings WAITS =
      new ReferenceSettings(Duration.ofDays(35), Duration.ofMinutes(2));

  @Autowired private RollFeed feed;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private WireKeys wire;

  private final MovableClock wall = new MovableClock(Instant.parse("2026-11-20T21:40:00Z"));
  private final List<NationalRoll> nodes = new ArrayList<>();
  private MadeUpRoll roll;

  @BeforeEach
  void made() {
    roll = new MadeUpRoll(kafka, wire, jdbc);
  }

  @AfterEach
  void stopped() {
    nodes.forEach(NationalRoll::stop);
  }

  @Test
  void allNodesHaveTheWholeRollAndFollowIt() {
    roll.enrol("330001", "p1", r -> r.family = "First");
    var early = node(50_000);
    roll.enrol("330001", "p2", r -> {});
    var late = node(50_000);
    roll.enrol(
        "330001",
        "p1",
        r -> {
          r.revision = 2;
          r.family = "Second";
        });
    roll.leave("330001", "p2");
    roll.enrol("330001", "p3", r -> r.family = "Third");
    for (var node : nodes) {
      await().until(node::settled);
      assertThat(families(node, "330001")).containsExactly("second", "third");
    }
    assertThat(early.current().orElseThrow().upTo()).isEqualTo(late.current().orElseThrow().upTo());
  }

  @Test
  void itIsBuiltAnewWhileOthersLook() throws Exception {
    roll.enrol("330002", "p0", r -> r.family = "Steady");
    var node = node(0);
    var over = new AtomicBoolean();
    var looks =
        CompletableFuture.supplyAsync(
            () -> {
              int bad = 0;
              while (!over.get()) {
                bad += families(node, "330002").contains("steady") ? 0 : 1;
              }
              return bad;
            },
            look -> Thread.ofPlatform().daemon().start(look));
    try {
      for (int i = 1; i <= 15; i++) {
        var family = "Family" + (char) ('a' + i);
        roll.enrol("330002", "p" + i, r -> r.family = family);
        await().until(node::settled);
        assertThat(families(node, "330002")).contains(family.toLowerCase());
      }
      await().atMost(SOON).until(() -> index(node).overlay() == 0);
    } finally {
      over.set(true);
    }
    assertThat(looks.get()).isZero();
    assertThat(families(node, "330002")).hasSize(16);
  }

  @Test
  void behindTheTopicForTooLongIsStale() {
    var node = node(50_000);
    assertThat(node.current()).isPresent();
    node.stop();
    wall.advance(Duration.ofMinutes(3));
    assertThat(node.state()).isEqualTo(State.STALE);
    assertThat(node.current()).isEmpty();
    assertThat(node.starting()).isFalse();
    assertThat(node.settled()).isTrue(); // a person decides, and need not wait
  }

  @Test
  void itIsWaitedForAfterAStartAndNotForEver() {
    var node = unstarted(50_000, wall);
    assertThat(node.starting()).isTrue();
    assertThat(node.current()).isEmpty();
    wall.advance(Duration.ofMinutes(3));
    assertThat(node.state()).isEqualTo(State.NOT_READY);
    assertThat(node.starting()).isFalse();
  }

  @Test
  void whatWasCutOffIsGivenTimeToCatchUp() {
    var node = node(50_000);
    node.stop();
    wall.advance(Duration.ofMinutes(3));
    assertThat(node.catchingUp()).isFalse();
    node.wasCutOff();
    assertThat(node.catchingUp()).isTrue();
    wall.advance(Duration.ofMinutes(3));
    assertThat(node.catchingUp()).isFalse();
  }

  private NationalRoll node(int rebuildAfter) {
    var node = unstarted(rebuildAfter, wall);
    nodes.add(node);
    node.start();
    await().atMost(SOON).until(() -> node.state() == State.READY);
    return node;
  }

  private NationalRoll unstarted(int rebuildAfter, Clock clock) {
    return new NationalRoll(
        feed,
        () -> Projections.State.CAUGHT_UP,
        new IndexSettings(Duration.ofMinutes(2), rebuildAfter),
        WAITS,
        clock);
  }

  private static RollIndex index(NationalRoll node) {
    return node.current().orElseThrow().index();
  }

  private static List<String> families(NationalRoll node, String urn) {
    var index = index(node);
    int school = index.schoolOf(urn);
    return IntStream.range(0, index.rows())
        .filter(row -> index.present(row) && index.school(row) == school)
        .mapToObj(row -> index.names().name(index.familyNames(row)[0]).text())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
