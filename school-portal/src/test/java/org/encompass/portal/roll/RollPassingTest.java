package org.encompass.portal.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.harness.MovableClock;
import org.encompass.harness.RealDatabase;
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
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class RollPassingTest {
  @Autowired Administrators administrators;
  @Autowired TopicReader topics;
  @Autowired Published said;
  @Autowired JdbcTemplate jdbc;
  @Autowired SchoolScope scope;
  @Autowired RealDatabase database;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private final WireReader reader =
      new WireReader(WireKeys.of(RealParts.shared().keys().wireSet()));
  private final String urn = MadeUp.urn();
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    clock.set(MONDAY_MORNING);
    visitor = new Visitor(port);
    visitor.signIn(administrators.create());
  }

  private void schools(Object... lines) {
    Bringing.bring(visitor, "schools", MadeUp.lines(List.of(lines)));
  }

  private String rolls(Object... lines) {
    return Bringing.bring(visitor, "rolls", MadeUp.lines(List.of(lines)));
  }

  private static String count(String what, int number) {
    return "id=\"count-ROLL_" + what + "\">" + number + "<";
  }

  private List<ConsumerRecord<String, byte[]>> entries() {
    return topics.read(Topics.ROLLS, key -> key.startsWith(urn + "/"));
  }

  private List<SchoolMessage> published() {
    return said.entries(new SchoolKey(urn));
  }

  private void awaitRevision(long revision) {
    await().until(() -> !published().isEmpty() && published().getLast().revision() == revision);
  }

  @Test
  void aRollPassesThroughSealedAndLeavesNothingReadable(CapturedOutput output) throws Exception {
    schools(MadeUp.school(urn, 1));
    var body =
        rolls(
            MadeUp.pupil(urn, "p1", 1, "Canaryfamily"), MadeUp.pupil(urn, "p2", 1, "Canaryfamily"));
    assertThat(body).contains("In force", "id=\"count-ROLL_ADDED\">2<").doesNotContain("Canary");
    assertThat(entries())
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder(urn + "/p1", urn + "/p2");
    for (var entry : entries()) {
      assertThat(new String(entry.value(), UTF_8)).startsWith("ey").doesNotContain("Canary");
      assertThat(new String(entry.headers().lastHeader("content-type").value(), UTF_8))
          .isEqualTo("application/jose");
      assertThat(reader.readSealed(entry.value(), MessageType.ROLL))
          .isInstanceOfSatisfying(
              Reading.Good.class,
              good ->
                  assertThat(((RollMessage) good.message()).familyName())
                      .isEqualTo("Canaryfamily"));
    }
    awaitRevision(2);
    assertThat(published().getLast().rollCount()).isEqualTo(2);
    assertThat(published().getLast().rollAsOf()).isEqualTo("2026-11-23");
    assertThat(everyTable())
        .contains(urn)
        .doesNotContain("Canary", "2017-03-04", "Araminta", "Fenwhistle");
    assertThat(output).doesNotContain("Canary");
  }

  @Test
  void onlyWhatChangedLeavesAgainAndWhoIsNoLongerListedIsGone() {
    schools(MadeUp.school(urn, 1));
    rolls(
        MadeUp.pupil(urn, "p1", 1, "Alderby"),
        MadeUp.pupil(urn, "p2", 1, "Birchall"),
        MadeUp.pupil(urn, "p3", 1, "Cedarwood"));
    assertThat(entries()).hasSize(3);
    var body = rolls(MadeUp.pupil(urn, "p1", 2, "Alderby"), MadeUp.pupil(urn, "p2", 2, "Birchley"));
    assertThat(body).contains(count("CHANGED", 1), count("UNCHANGED", 1), count("GONE", 1));
    var later = entries().stream().filter(one -> one.key().endsWith("p1")).toList();
    assertThat(later).as("a new revision alone is no news").hasSize(1);
    assertThat(entries().stream().filter(one -> one.key().endsWith("p2"))).hasSize(2);
    var gone = entries().stream().filter(one -> one.key().endsWith("p3")).toList();
    assertThat(gone).hasSize(2);
    assertThat(gone.getLast().value()).isNull();
    awaitRevision(3);
    assertThat(published().getLast().rollCount()).isEqualTo(2);
    assertThat(rolls(MadeUp.pupil(urn, "p3", 3, "Cedarwood")))
        .contains(count("ADDED", 1), count("GONE", 2));
  }

  @Test
  void noEntryLeavesBeforeTheLastLineIsChecked() {
    schools(MadeUp.school(urn, 1));
    var body =
        rolls(
            MadeUp.pupil(urn, "p1", 1, "Alderby"),
            MadeUp.pupil(urn, "p1", 1, "Alderby"),
            MadeUp.pupil("899999", "p1", 1, "Alderby"));
    assertThat(body).contains("Line 2", "PUPIL_REPEATED", "Line 3", "SCHOOL_UNKNOWN");
    assertThat(entries()).isEmpty();
  }

  @Test
  void aLargeRollGoesThroughBatchByBatch() {
    schools(MadeUp.school(urn, 1));
    var pupils = new ArrayList<Object>();
    IntStream.range(0, 5_003)
        .forEach(number -> pupils.add(MadeUp.pupil(urn, "p" + number, 1, "Alderby")));
    var body = rolls(pupils.toArray());
    assertThat(body).contains("id=\"count-ROLL_ADDED\">5,003<");
    assertThat(entries()).hasSize(5_003);
    assertThat(rolls(pupils.toArray())).contains("id=\"count-ROLL_UNCHANGED\">5,003<");
    assertThat(entries()).hasSize(5_003);
  }

  @Test
  void theDatabaseShowsASchoolsRollRowsToNobodyElse() {
    schools(MadeUp.school(urn, 1));
    rolls(MadeUp.pupil(urn, "p1", 1, "Alderby"));
    assertThatThrownBy(() -> jdbc.queryForList("SELECT * FROM roll_row"))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("no school scope");
    assertThat(scope.within(List.of(new SchoolKey(MadeUp.urn())), () -> rowsOfScope())).isZero();
    assertThat(scope.within(List.of(new SchoolKey(urn)), () -> rowsOfScope())).isEqualTo(1);
    assertThatThrownBy(
            () ->
                scope.within(
                    List.of(new SchoolKey(MadeUp.urn())),
                    () -> jdbc.update("INSERT INTO roll_row VALUES (?, 'p9', 1, '', now())", urn)))
        .isInstanceOf(DataAccessException.class);
  }

  private int rowsOfScope() {
    return jdbc.queryForObject("SELECT count(*)::int FROM roll_row", Integer.class);
  }

  private String everyTable() throws SQLException, IOException {
    var all = new StringWriter();
    try (var behind = DriverManager.getConnection(database.superuserJdbcUrl())) {
      var copy = behind.unwrap(PGConnection.class).getCopyAPI();
      try (var tables =
          behind
              .createStatement()
              .executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
        while (tables.next()) {
          copy.copyOut("COPY (SELECT * FROM " + tables.getString(1) + ") TO STDOUT", all);
        }
      }
    }
    // bytea prints as hex: what stands there unsealed would hide behind it
    var text = all.toString();
    var hex = new StringBuilder(text);
    Pattern.compile("\\\\\\\\x([0-9a-f]+)")
        .matcher(text)
        .results()
        .forEach(
            bytes ->
                hex.append(new String(HexFormat.of().parseHex(bytes.group(1)), UTF_8))
                    .append('\n'));
    return hex.toString();
  }
}
