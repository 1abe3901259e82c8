package org.encompass.portal.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.harness.RealParts;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.MadeUp;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.TopicReader;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/// Files that follow files: with the same revisions, with lower ones, after one that was cut
/// off.
@PortalTest
class RollAgainTest {
  @Autowired Administrators administrators;
  @Autowired TopicReader topics;
  @Autowired Published said;
  @Autowired JdbcTemplate jdbc;
  @Autowired SchoolScope scope;
  @LocalServerPort int port;
  private final WireReader reader =
      new WireReader(WireKeys.of(RealParts.shared().keys().wireSet()));
  private final String urn = MadeUp.urn();
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    visitor.get("/administration");
    schools(MadeUp.school(urn, 1));
  }

  @Test
  void otherContentLeavesWithARisingRevisionWhateverItCameWith() {
    for (var given :
        List.of(Map.entry(5L, "Birchall"), Map.entry(5L, "Birchley"), Map.entry(2L, "Birch"))) {
      assertThat(rolls(MadeUp.pupil(urn, "p1", given.getKey(), given.getValue())))
          .containsAnyOf("id=\"count-ROLL_CHANGED\">1<", "id=\"count-ROLL_ADDED\">1<");
    }
    assertThat(entries()).extracting(this::revision).containsExactly(5L, 6L, 7L);
    assertThat(schools(MadeUp.school(urn, 2, "Renamed School", List.of())))
        .as("rolls have counted the school on")
        .contains("id=\"count-CHANGED\">1<");
    await().until(() -> revisionOnTopic() == 5);
  }

  @Test
  void pupilsOfACutOffImportComeOffTheRollWithALaterFile() {
    // As an import leaves it that stops between the note and the broker's answer.
    scope.within(
        List.of(new SchoolKey(urn)),
        () -> jdbc.update("INSERT INTO roll_row VALUES (?, 'ghost', 3, '', now())", urn));
    assertThat(rolls(MadeUp.pupil(urn, "p1", 1, "Alderby"))).contains("id=\"count-ROLL_GONE\">1<");
    assertThat(entries())
        .filteredOn(one -> one.key().endsWith("ghost"))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isNull());
  }

  private String schools(Object... lines) {
    return Bringing.bring(visitor, "schools", MadeUp.lines(List.of(lines)));
  }

  private String rolls(Object... lines) {
    return Bringing.bring(visitor, "rolls", MadeUp.lines(List.of(lines)));
  }

  private List<ConsumerRecord<String, byte[]>> entries() {
    return topics.read(Topics.ROLLS, key -> key.startsWith(urn + "/"));
  }

  private long revision(ConsumerRecord<String, byte[]> entry) {
    return ((Reading.Good<RollMessage>) reader.readSealed(entry.value(), MessageType.ROLL))
        .message()
        .revision();
  }

  private long revisionOnTopic() {
    return said.entries(new SchoolKey(urn)).getLast().revision();
  }
}
