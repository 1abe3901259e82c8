package org.encompass.portal.school;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.RealParts;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ImportTest {
  @Autowired Administrators administrators;
  @Autowired KeyAdults people;
  @Autowired TopicReader topics;
  @Autowired JdbcTemplate jdbc;
  @Autowired SchoolScope scope;

  @Autowired
  @Qualifier("jdbcSchoolList")
  SchoolList list;

  @Autowired RealDatabase database;
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
  }

  private String schools(Object... lines) {
    return visitor.upload("/administration/imports/schools", MadeUp.lines(List.of(lines))).body();
  }

  private String rolls(Object... lines) {
    return visitor.upload("/administration/imports/rolls", MadeUp.lines(List.of(lines))).body();
  }

  private List<ConsumerRecord<String, byte[]>> entries() {
    return topics.read(Topics.ROLLS, key -> key.startsWith(urn + "/"));
  }

  private List<SchoolMessage> published() {
    return topics.read(Topics.SCHOOLS, urn::equals).stream()
        .map(
            one ->
                ((Reading.Good<SchoolMessage>) reader.readPlain(one.value(), MessageType.SCHOOL))
                    .message())
        .toList();
  }

  private void awaitRevision(long revision) {
    await().until(() -> !published().isEmpty() && published().getLast().revision() == revision);
  }

  @Test
  void aSchoolIsPublishedAsGivenAndItsPeopleGetAccounts() {
    assertThat(schools(MadeUp.school(urn, 5))).contains("Taken in", "id=\"changed\">1<");
    awaitRevision(5);
    assertThat(published().getLast()).isEqualTo(MadeUp.school(urn, 5));
    assertThat(count("account WHERE account_id = '" + urn + "-1' AND state = 'INVITED'"))
        .isEqualTo(1);
    assertThat(list.placesOf(urn + "-1"))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.school()).isEqualTo(new SchoolKey(urn));
              assertThat(place.onlyContact()).isTrue();
              assertThat(place.sinceRevision()).isEqualTo(5);
            });
    assertThat(visitor.get("/administration?find=" + urn).body())
        .contains("Thistledown Primary School", "1 of 1 trained and there", "Not ready");
  }

  @Test
  void theSameFileTwiceChangesNothingAndALowerRevisionIsPassedOver() {
    schools(MadeUp.school(urn, 5));
    awaitRevision(5);
    assertThat(schools(MadeUp.school(urn, 5))).contains("id=\"unchanged\">1<", "id=\"changed\">0<");
    var renamed = MadeUp.school(urn, 4, "Thistledown Academy", List.of());
    assertThat(schools(renamed)).contains("OLDER_REVISION", "Line 1", "id=\"advice\">1<");
    assertThat(published()).hasSize(1);
  }

  @Test
  void onlyTheAddedAndTheRenamedAreNewToTheCasesOfASchool() {
    var first = MadeUp.contact(urn + "-1", "Araminta Fenwhistle");
    var second = MadeUp.contact(urn + "-2", "Barnaby Quillsworth");
    schools(MadeUp.school(urn, 1, "Thistledown", List.of(first, second)));
    var renamed = MadeUp.contact(urn + "-2", "Barnaby Oakapple");
    var third = MadeUp.contact(urn + "-3", "Clementine Rooksby");
    schools(MadeUp.school(urn, 2, "Thistledown", List.of(first, renamed, third)));
    assertThat(List.of(since(1), since(2), since(3))).containsExactly(1L, 2L, 2L);
    schools(MadeUp.school(urn, 3, "Thistledown", List.of(renamed)));
    assertThat(list.placesOf(urn + "-1")).isEmpty();
    assertThat(list.namesAt(new SchoolKey(urn)))
        .containsExactly(Map.entry(urn + "-2", "Barnaby Oakapple"));
  }

  private long since(int contact) {
    return list.placesOf(urn + "-" + contact).getFirst().sinceRevision();
  }

  @Test
  void aFileWithOneBadLineIsNotTakenInAtAllAndTheValueIsNotShown() {
    var body =
        schools(
            MadeUp.school(urn, 1),
            "{\"urn\":\"no-such-number\",\"revision\":1}",
            "{broken",
            MadeUp.school(urn, 1));
    assertThat(body)
        .contains("Nothing of this file was taken in", "Line 2", "/urn", "WRONG_FORMAT", "MISSING")
        .contains("Line 3", "MALFORMED_JSON", "Line 4", "URN_REPEATED")
        .doesNotContain("no-such-number");
    assertThat(count("school WHERE urn = '" + urn + "'")).isZero();
    assertThat(published()).isEmpty();
    assertThat(visitor.get("/administration").body()).contains("Refused");
  }

  @Test
  void aRollPassesThroughSealedAndLeavesNothingReadable(CapturedOutput output) throws Exception {
    schools(MadeUp.school(urn, 1));
    var body =
        rolls(
            MadeUp.pupil(urn, "p1", 1, "Canaryfamily"), MadeUp.pupil(urn, "p2", 1, "Canaryfamily"));
    assertThat(body).contains("Taken in", "id=\"changed\">2<").doesNotContain("Canary");
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
    assertThat(body).contains("id=\"changed\">1<", "id=\"unchanged\">1<", "id=\"gone\">1<");
    var later = entries().stream().filter(one -> one.key().endsWith("p1")).toList();
    assertThat(later).as("a new revision alone is no news").hasSize(1);
    assertThat(entries().stream().filter(one -> one.key().endsWith("p2"))).hasSize(2);
    var gone = entries().stream().filter(one -> one.key().endsWith("p3")).toList();
    assertThat(gone).hasSize(2);
    assertThat(gone.getLast().value()).isNull();
    awaitRevision(3);
    assertThat(published().getLast().rollCount()).isEqualTo(2);
    assertThat(rolls(MadeUp.pupil(urn, "p3", 3, "Cedarwood")))
        .contains("id=\"changed\">1<", "id=\"gone\">2<");
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
    var body = visitor.upload("/administration/imports/rolls", MadeUp.lines(pupils)).body();
    assertThat(body).contains("id=\"changed\">5,003<");
    assertThat(entries()).hasSize(5_003);
    assertThat(visitor.upload("/administration/imports/rolls", MadeUp.lines(pupils)).body())
        .contains("id=\"unchanged\">5,003<");
    assertThat(entries()).hasSize(5_003);
  }

  @Test
  void theDatabaseShowsASchoolsRollRowsToNobodyElse() {
    schools(MadeUp.school(urn, 1));
    rolls(MadeUp.pupil(urn, "p1", 1, "Alderby"));
    for (var table : List.of("roll_row", "roll_listed")) {
      assertThatThrownBy(() -> jdbc.queryForList("SELECT * FROM " + table))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("no school scope");
    }
    assertThat(scope.within(List.of(new SchoolKey(MadeUp.urn())), () -> count("roll_row")))
        .isZero();
    assertThat(scope.within(List.of(new SchoolKey(urn)), () -> count("roll_row"))).isEqualTo(1);
    assertThatThrownBy(
            () ->
                scope.within(
                    List.of(new SchoolKey(MadeUp.urn())),
                    () -> jdbc.update("INSERT INTO roll_listed VALUES (?, 'p9')", urn)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void anImportNeedsTheTokenOfAFormAndAnAdministrator() {
    var file = MadeUp.lines(List.of(MadeUp.school(urn, 1)));
    var form = "/administration/imports/schools";
    assertThat(visitor.withoutToken().upload(form, file).statusCode())
        .as("an administrator without the token")
        .isEqualTo(403);
    var keyAdult = new Visitor(port);
    assertThat(keyAdult.signIn(people.lead(people.school())).body()).contains("name=\"_csrf\"");
    assertThat(keyAdult.upload(form, file).statusCode())
        .as("a key adult with a token")
        .isEqualTo(403);
    assertThat(count("school WHERE urn = '" + urn + "'")).isZero();
  }

  @Test
  void invitingASchoolAsksItsPeopleOnce() {
    schools(MadeUp.school(urn, 1));
    assertThat(visitor.post("/administration/invitations", Map.of("urn", urn)).body())
        .contains("1 invitation is on its way");
  }

  private int count(String what) {
    return jdbc.queryForObject("SELECT count(*)::int FROM " + what, Integer.class);
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
          copy.copyOut("COPY " + tables.getString(1) + " TO STDOUT", all);
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
