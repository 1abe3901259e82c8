package org.encompass.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/// Puts made-up pupils and schools onto the real topics, and waits until the tables have them.
public final class MadeUpRoll {
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final long SEED = 20_261_120;
  private static final int FAMILIES = 300;
  private static final List<String> COUNTY =
      List.of("210001", "210002", "210003", "210004", "210005");

  private final KafkaTemplate<String, byte[]> kafka;
  private final WireKeys wire;
  private final JdbcTemplate jdbc;

  public MadeUpRoll(KafkaTemplate<String, byte[]> kafka, WireKeys wire, JdbcTemplate jdbc) {
    this.kafka = kafka;
    this.wire = wire;
    this.jdbc = jdbc;
  }

  /// Says it, and waits for nothing.
  public void say(RollMessage pupil) {
    say(pupil, pupil.urn() + "/" + pupil.pupilId());
  }

  /// Says it under a key that may be another's.
  public void say(RollMessage pupil, String key) {
    kafka.send(
        Topics.ROLLS, key, wire.seal(TestKeys.ROLLS, WireWriter.write(pupil)).getBytes(UTF_8));
  }

  /// Other people's children, so that the roll is like a roll and a child can be known for sure.
  /// Does nothing the second time.
  public void county() {
    var pupils = new MadeUpPupils(SEED).families(FAMILIES, COUNTY);
    if (count(COUNTY.getFirst()) == 0) {
      pupils.forEach(this::say);
    }
    await().atMost(SOON).until(() -> COUNTY.stream().mapToInt(this::count).sum() == pupils.size());
  }

  public RollMessage enrol(String urn, String pupilId, Consumer<RollMaker> change) {
    var maker = new RollMaker();
    maker.urn = urn;
    maker.pupilId = pupilId;
    change.accept(maker);
    var pupil = maker.make();
    say(pupil);
    awaitRevisions(urn, pupilId, List.of(pupil.revision()));
    return pupil;
  }

  public void leave(String urn, String pupilId) {
    kafka.send(Topics.ROLLS, urn + "/" + pupilId, null);
    awaitRevisions(urn, pupilId, List.of());
  }

  private void awaitRevisions(String urn, String pupilId, List<Long> revisions) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList(
                            "select revision from roll_entry where urn = ? and pupil_id = ?",
                            Long.class,
                            urn,
                            pupilId))
                    .isEqualTo(revisions));
  }

  public int count(String urn) {
    return jdbc.queryForObject("select count(*) from roll_entry where urn = ?", Integer.class, urn);
  }

  public SchoolMessage school(String urn, Consumer<SchoolMaker> change) {
    var maker = new SchoolMaker();
    maker.urn = urn;
    maker.name = "Made Up School " + urn;
    change.accept(maker);
    var school = maker.make();
    kafka.send(Topics.SCHOOLS, urn, WireWriter.write(school));
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList(
                            "select revision from school where urn = ?", Long.class, urn))
                    .containsExactly(school.revision()));
    return school;
  }
}
