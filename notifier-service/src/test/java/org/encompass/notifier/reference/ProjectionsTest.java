package org.encompass.notifier.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.Made;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.PupilHash;
import org.encompass.notifier.reference.Roll.EntryNumber;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

@NotifierTest
class ProjectionsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private Schools schools;
  @Autowired private Roll roll;
  @Autowired private RollProjection rollProjection;
  @Autowired private RollRows rollRows;
  @Autowired private RollTable table;
  @Autowired private SetAside setAside;
  @Autowired private ReferenceMetrics metrics;
  @Autowired private WireReader reader;
  @Autowired private Projections projections;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private WireKeys wire;

  @AfterEach
  void noPartitionsThatTheTopicDoesNotHave() {
    jdbc.update("delete from roll_progress where topic_partition >= 90");
  }

  @Test
  void theNewestRevisionOfASchoolCountsInWhateverOrderItComes() {
    say(school("300001", 3, "Third Made Up School"));
    say(school("300001", 2, "Second Made Up School"));
    var last = school("300002", 1, "Another Made Up School");
    say(last);
    await().atMost(SOON).until(() -> schools.known("300002"));
    assertThat(schools.find("300001"))
        .hasValueSatisfying(s -> assertThat(s.name()).isEqualTo("Third Made Up School"));
  }

  @Test
  void namesOfPeopleStandSealed() {
    var maker = new SchoolMaker();
    maker.urn = "300003";
    maker.contacts = List.of(Made.contact("k1", "Canarina Canary"));
    say(maker.make());
    await().atMost(SOON).until(() -> schools.known("300003"));
    assertThat(
            new String(
                jdbc.queryForObject("select sealed from school where urn = '300003'", byte[].class),
                UTF_8))
        .doesNotContain("Canary");
    assertThat(schools.find("300003").orElseThrow().contacts().getFirst().name())
        .isEqualTo("Canarina Canary");
  }

  @Test
  void aSchoolThatDoesNotOpenHidesNoOther() {
    say(school("300004", 1, "Unreadable Made Up School"));
    say(school("300005", 1, "Readable Made Up School"));
    await().atMost(SOON).until(() -> schools.known("300004") && schools.known("300005"));
    jdbc.update("update school set sealed = '\\x00', revision = 2 where urn = '300004'");
    try {
      assertThat(schools.all()).extracting(SchoolMessage::urn).contains("300005");
      assertThatThrownBy(() -> schools.find("300004")).isInstanceOf(RuntimeException.class);
    } finally {
      jdbc.update("delete from school where urn = '300004'");
    }
  }

  @Test
  void whatCannotBeReadIsSetAsideAndStopsNobody() {
    kafka.send(Topics.SCHOOLS, "300010", "{\"urn\":\"300010\"}".getBytes(UTF_8));
    kafka.send(Topics.SCHOOLS, "300011", WireWriter.write(school("300012", 1, "Misplaced")));
    kafka.send(Topics.ROLLS, "nonsense", (byte[]) null);
    enrol("300010/p9", pupil("300010", "p2", 1));
    enrol("300010/p3", pupil("300010", "p3", 1));
    await().atMost(SOON).until(() -> count("300010") == 1);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList("select unnest(problems) from set_aside", String.class))
                    .contains("/pupilId KEY_MISMATCH", " KEY_MISMATCH", "/urn KEY_MISMATCH"));
  }

  @Test
  void aPlainEntryCountsUnlessTheSettingRefusesIt() {
    var plain = WireWriter.write(pupil("300015", "p1", 1));
    var batch = List.of(new TopicRecord(Topics.ROLLS, 91, 1, "300015/p1".getBytes(UTF_8), plain));
    var strict = new RollProjection(reader, rollRows, setAside, metrics, new RollSettings(true));
    strict.apply(batch);
    assertThat(count("300015")).isZero();
    assertThat(
            jdbc.queryForList(
                "select unnest(problems) from set_aside where topic_partition = 91", String.class))
        .containsExactly(" ENCRYPTION_REQUIRED");
    rollProjection.apply(
        List.of(new TopicRecord(Topics.ROLLS, 91, 2, "300015/p1".getBytes(UTF_8), plain)));
    assertThat(count("300015")).isOne();
  }

  @Test
  void pupilsComeChangeAndLeave() {
    enrol("300020/p1", pupil("300020", "p1", 2));
    enrol("300020/p1", pupil("300020", "p1", 1));
    enrol("300020/p2", pupil("300020", "p2", 1));
    await().atMost(SOON).until(() -> count("300020") == 2);
    var first = new EntryNumber("300020", PupilHash.of("p1"));
    var elsewhere = new EntryNumber("300021", PupilHash.of("p1"));
    assertThat(roll.entries(List.of(first, elsewhere)))
        .extracting(RollMessage::revision)
        .containsExactly(2L);

    enrol("300020/p1", null);
    await().atMost(SOON).until(() -> count("300020") == 1);
    enrol("300020/p1", pupil("300020", "p1", 1));
    await().atMost(SOON).until(() -> count("300020") == 2);
  }

  @Test
  void aPupilMayLeaveAndComeBackWithinABatch() {
    var key = "300030/p1".getBytes(UTF_8);
    var first = sealed(pupil("300030", "p1", 7));
    var back = sealed(pupil("300030", "p1", 1));
    rollProjection.apply(
        List.of(
            new TopicRecord(Topics.ROLLS, 90, 1, key, first),
            new TopicRecord(Topics.ROLLS, 90, 2, key, null),
            new TopicRecord(Topics.ROLLS, 90, 3, key, back)));
    assertThat(
            jdbc.queryForObject("select revision from roll_entry where urn = '300030'", Long.class))
        .isEqualTo(1);
  }

  @Test
  void whatWasAppliedBeforeDoesNotComeBack() {
    var key = "300031/p1".getBytes(UTF_8);
    var came = new TopicRecord(Topics.ROLLS, 92, 7, key, sealed(pupil("300031", "p1", 1)));
    rollProjection.apply(List.of(came, new TopicRecord(Topics.ROLLS, 92, 8, key, null)));
    rollProjection.apply(List.of(came)); // by a node that lost the partition meanwhile
    assertThat(count("300031")).isZero();
    assertThat(table.reached().next(92)).isEqualTo(9);
  }

  @Test
  void aRollIsFreshWhileItIsYoungAndWhole() {
    enrol("300040/p1", pupil("300040", "p1", 1));
    await().atMost(SOON).until(() -> count("300040") == 1);
    var maker = new SchoolMaker();
    maker.urn = "300040";
    maker.rollAsOf = LocalDate.of(2026, 10, 16);
    assertThat(roll.fresh(maker.make(), LocalDate.of(2026, 11, 20))).isTrue();
    assertThat(roll.fresh(maker.make(), LocalDate.of(2026, 11, 21))).isFalse();
    maker.rollCount = 2;
    assertThat(roll.fresh(maker.make(), LocalDate.of(2026, 11, 20))).isFalse();
    maker.rollAsOf = null;
    assertThat(roll.fresh(maker.make(), LocalDate.of(2026, 11, 20))).isFalse();
  }

  @Test
  void theProjectionsCatchUpOnceAfterTheStart() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(projections.state()).isEqualTo(Projections.State.CAUGHT_UP));
  }

  private int count(String urn) {
    return jdbc.queryForObject("select count(*) from roll_entry where urn = ?", Integer.class, urn);
  }

  private void say(SchoolMessage school) {
    kafka.send(Topics.SCHOOLS, school.urn(), WireWriter.write(school));
  }

  private void enrol(String key, @Nullable RollMessage pupil) {
    kafka.send(Topics.ROLLS, key, pupil == null ? null : sealed(pupil));
  }

  private byte[] sealed(RollMessage pupil) {
    return wire.seal(TestKeys.ROLLS, WireWriter.write(pupil)).getBytes(UTF_8);
  }

  private static SchoolMessage school(String urn, long revision, String name) {
    var maker = new SchoolMaker();
    maker.urn = urn;
    maker.revision = revision;
    maker.name = name;
    return maker.make();
  }

  private static RollMessage pupil(String urn, String pupilId, long revision) {
    var maker = new RollMaker();
    maker.urn = urn;
    maker.pupilId = pupilId;
    maker.revision = revision;
    maker.family = "Roller";
    return maker.make();
  }
}
