package org.encompass.notifier.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.NotifierTest;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

@NotifierTest
class RollFeedTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private RollFeed feed;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private WireKeys wire;

  private MadeUpRoll roll;

  @BeforeEach
  void made() {
    roll = new MadeUpRoll(kafka, wire, jdbc);
  }

  @Test
  void aCopyThatFollowsBecomesTheTable() {
    roll.enrol("320001", "p1", r -> r.revision = 2);
    roll.enrol("320001", "p2", r -> {});
    var copy = new Copy();
    assertThat(copy.revisions("320001")).isEqualTo(Map.of("p1", 2L, "p2", 1L));

    roll.enrol("320001", "p1", r -> r.revision = 4);
    roll.say(older("320001", "p1", 3));
    roll.leave("320001", "p2");
    roll.enrol("320001", "p3", r -> {});
    copy.follow();
    assertThat(copy.revisions("320001")).isEqualTo(Map.of("p1", 4L, "p3", 1L));
    assertThat(new Copy().revisions("320001")).isEqualTo(copy.revisions("320001"));
  }

  @Test
  void aPupilMayComeBackWithALowerRevision() {
    roll.enrol("320002", "p1", r -> r.revision = 9);
    var copy = new Copy();
    roll.leave("320002", "p1");
    roll.enrol("320002", "p1", r -> r.revision = 1);
    copy.follow();
    assertThat(copy.revisions("320002")).isEqualTo(Map.of("p1", 1L));
  }

  @Test
  void whatTheTableRefusesReachesNoCopy() {
    roll.enrol("320003", "p1", r -> {});
    var copy = new Copy();
    kafka.send(Topics.ROLLS, "320003/p1", "{\"urn\":\"320003\"".getBytes(UTF_8));
    kafka.send(Topics.ROLLS, "no pupil's key", null);
    roll.say(older("320003", "p7", 5), "320003/p2");
    roll.enrol("320003", "p3", r -> {});
    copy.follow();
    assertThat(copy.revisions("320003")).isEqualTo(Map.of("p1", 1L, "p3", 1L));
  }

  @Test
  void whoAsksAgainGetsTheSameAgain() {
    var place = new Copy().upTo;
    roll.enrol("320004", "p1", r -> {});
    roll.enrol("320004", "p2", r -> {});
    try (var follower = feed.follow()) {
      var first = follower.after(place);
      assertThat(follower.after(place).entries()).isEqualTo(first.entries());
      assertThat(first.entries())
          .containsKeys(new PupilKey("320004", "p1"), new PupilKey("320004", "p2"));
      assertThat(follower.after(first.upTo()).entries()).isEmpty();
    }
  }

  private static RollMessage older(String urn, String pupilId, long revision) {
    var maker = new RollMaker();
    maker.urn = urn;
    maker.pupilId = pupilId;
    maker.revision = revision;
    return maker.make();
  }

  /// What a node keeps, as a map.
  private final class Copy {
    private final Map<PupilKey, RollMessage> entries = new HashMap<>();
    private Watermark upTo = feed.snapshot(e -> entries.put(PupilKey.of(e), e));

    void follow() {
      try (var follower = feed.follow()) {
        await()
            .atMost(SOON)
            .until(
                () -> {
                  var changes = follower.after(upTo);
                  changes
                      .entries()
                      .forEach(
                          (key, entry) ->
                              entry.ifPresentOrElse(
                                  e -> entries.put(key, e), () -> entries.remove(key)));
                  upTo = changes.upTo();
                  return changes.complete();
                });
      }
    }

    Map<String, Long> revisions(String urn) {
      var revisions = new HashMap<String, Long>();
      entries.forEach(
          (key, entry) -> {
            if (key.urn().equals(urn)) {
              revisions.put(key.pupilId(), entry.revision());
            }
          });
      return revisions;
    }
  }
}
