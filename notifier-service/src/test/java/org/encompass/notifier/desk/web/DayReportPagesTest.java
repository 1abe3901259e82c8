package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.desk.report.SignOff;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// After nine: figures, reasons, a signature, and what changes after it.
@NotifierTest
class DayReportPagesTest {
  private static final String FORCE = "E23000041";

  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private ReviewRows rows;
  @Autowired private Children children;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SweepRunner sweeps;
  @Autowired private MovableClock clock;
  @LocalServerPort private int port;

  private final String met = MadeUpBoard.urn();
  private final String unread = MadeUpBoard.urn();
  private final String nobody = MadeUpBoard.urn();
  private DeskPeople people;
  private UUID unreadOne;
  private UUID nobodysOne;
  private LocalDate day;

  /// The morning of the next quiet day: three are due at nine, one has been acknowledged.
  @BeforeEach
  void morning() {
    clock.set(MadeUpDay.after(clock.instant()).eight());
    day = MadeUpDay.of(clock.instant()).date();
    people = new DeskPeople(invitations, port);
    var county =
        new MadeUpReviews(
            jdbc, new MadeUpCounty(broker, keys), rows, children, sweeps, transaction);
    var board = new MadeUpBoard(jdbc, county, county.child(false), FORCE, clock.instant());
    board.acknowledged(met, 60);
    unreadOne = board.told(unread, 60);
    nobodysOne = board.scheduled(nobody, 60);
  }

  @Test
  void isSignedOnceAllIsJudgedAndLaterChangesAreShownAsSuch() {
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, FORCE);
    assertThat(supervisor.get(report("")).body())
        .contains("not everything that was due is judged")
        .doesNotContain("Sign off these figures");
    judge();

    var text = supervisor.get(report("&format=text")).body();
    assertThat(text)
        .contains("Due                  3", "Met                  1", "Missed               2")
        .contains("told in time, not read by then; still open")
        .contains("nobody at the school could be reached; still open")
        .endsWith("Not signed off.\n");
    assertThat(sign(supervisor, "another hash")).contains("the figures changed");
    var hash = hash(supervisor);
    assertThat(sign(supervisor, hash)).contains("Signed off.", "Nothing has changed since.");
    assertThat(sign(supervisor, hash)).contains("somebody had signed this day before");
    assertThat(
            jdbc.sql("select reasons from ledger where kind = 'DAY_SIGNED_OFF' and reasons like ?")
                .param("DAY " + day + "%")
                .query(String.class)
                .list())
        .containsExactly("DAY " + day + " FORCE " + FORCE + " SHA-256 " + hash);

    telephone(unreadOne);
    assertThat(supervisor.get(report("")).body())
        .contains("Changed since the sign-off", "acknowledged or telephoned");
    var after = supervisor.get(report("&format=text")).body();
    assertThat(after).contains("CHANGED SINCE", "is   Still open           1", hash);
    var signed =
        jdbc.sql("select report from day_sign_off where day = ? and force = ?")
            .params(day, FORCE)
            .query(String.class)
            .single();
    assertThat(SignOff.sha256(signed)).isEqualTo(hash);
  }

  @Test
  void aSupervisorClosesWhatNobodyEverKnewOfAndItStaysMissed() {
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, FORCE);
    assertThat(close(supervisor, nobodysOne, "NOT_AT_SCHOOL", "Left in July."))
        .contains("Not closed");
    judge();
    assertThat(close(supervisor, nobodysOne, "NOT_AT_SCHOOL", " ")).contains("Choose why nobody");
    assertThat(supervisor.get("/desk").body()).contains(nobodysOne.toString());

    assertThat(close(supervisor, nobodysOne, "NOT_AT_SCHOOL", "Left in July."))
        .contains("Closed untold.", "Withdrawn (closed untold)");
    assertThat(supervisor.get("/desk").body()).doesNotContain(nobodysOne.toString());
    assertThat(
            jdbc.sql(
                    """
                    select (payload ->> 'state') || ' ' || (payload ->> 'reason') from receipt
                     where notification_id = ? order by seq desc limit 1
                    """)
                .param(nobodysOne)
                .query(String.class)
                .single())
        .isEqualTo("WITHDRAWN CLOSED_UNTOLD");
    assertThat(supervisor.get(report("&format=text")).body())
        .contains("Missed               2", "Still open           1")
        .contains("closed untold: The child is not at this school any more");
  }

  @Test
  void isNotSignedWhileMoreMayBecomeDueThatDay() {
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, FORCE);
    jdbc.sql("update notification set met = true where notification_id in (?, ?)")
        .params(List.of(unreadOne, nobodysOne))
        .update();
    assertThat(supervisor.get(report("")).body())
        .contains("last deadline has not come")
        .doesNotContain("Sign off these figures");
  }

  @Test
  void comesAsASheetAndForTheForcesOfWhoeverAsksOnly() {
    var viewer = people.signedIn(DeskRole.VIEWER, FORCE);
    var sheet = viewer.get(report("&format=csv"));
    assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(sheet.body())
        .contains("\"all\",\"" + day + "\",\"" + FORCE + "\",\"\",\"\",\"\",\"\",\"3\",\"1\"")
        .contains(MadeUpBoard.reference(unread));
    var other = people.signedIn(DeskRole.VIEWER, "E23000020");
    assertThat(other.get(report("&force=" + FORCE)).statusCode()).isEqualTo(404);
    assertThat(other.get(report("&format=text")).body()).doesNotContain(unread);
  }

  private String report(String more) {
    return "/desk/report?day=" + day + more;
  }

  private void judge() {
    clock.advance(Duration.ofMinutes(70));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              sweeps.run("deadlines");
              return jdbc.sql(
                          "select count(*) from notification where met is null and notification_id"
                              + " in (?, ?)")
                      .params(List.of(unreadOne, nobodysOne))
                      .query(Long.class)
                      .single()
                  == 0;
            });
  }

  private String sign(DeskBrowser supervisor, String hash) {
    return supervisor.post("/desk/report/sign-off", "day", day.toString(), "hash", hash).body();
  }

  private String hash(DeskBrowser supervisor) {
    var page = supervisor.get(report("")).body();
    return DeskBrowser.between(page, "name=\"hash\" value=\"", "\"");
  }

  private void telephone(UUID notification) {
    var duty = people.signedIn(DeskRole.DUTY, FORCE);
    duty.get("/desk/notifications/" + notification);
    duty.post(
        "/desk/notifications/" + notification + "/call", "outcome", "TOLD", "spokenTo", "LEAD");
  }

  private static String close(DeskBrowser person, UUID notification, String why, String words) {
    person.get("/desk/notifications/" + notification);
    return person
        .post("/desk/notifications/" + notification + "/close", "why", why, "words", words)
        .body();
  }
}
