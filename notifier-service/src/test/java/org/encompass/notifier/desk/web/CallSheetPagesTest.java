package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The call sheet over HTTP: who is on it, what a tick does, and for whom it is.
@NotifierTest
class CallSheetPagesTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(560_100);

  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private AutowireCapableBeanFactory beans;
  @LocalServerPort private int port;

  private final String urn = "" + NUMBERS.incrementAndGet();
  private final MadeUpMorning morning = new MadeUpMorning();
  private DeskBrowser duty;

  @BeforeEach
  void dutyOfficer() {
    beans.autowireBean(morning);
    duty = new DeskPeople(invitations, port).signedIn(DeskRole.DUTY, MadeUpCounty.FORCE);
  }

  @Test
  void oneCallServesAllReferencesOfASchoolEachWithItsOwnLedgerRow() {
    morning.school(urn, "Sheet School " + urn);
    var first = morning.told(urn, Duration.ofMinutes(10));
    var second = morning.told(urn, Duration.ofHours(3));

    var page = duty.get("/desk/call-sheet").body();
    assertThat(mine(page))
        .contains("desk-card--urgent", "tel:01632960001", "deadline is near")
        .contains(reference(first), reference(second), "Spoke to lead: both told")
        .doesNotContain("Spoke to officer");

    var after = tick("LEAD", first, second);
    assertThat(after.body())
        .contains("Written down: Spoke to lead about ")
        .doesNotContain("id=\"school-" + urn);
    for (var id : List.of(first, second)) {
      assertThat(ledger(id)).containsOnlyOnce("TOLD_BY_PHONE");
      assertThat(lastCall(id)).isEqualTo("TOLD LEAD true");
    }
  }

  @Test
  void whoDoesNotAnswerStaysOnTheSheetWithTheCall() {
    morning.entry(urn, "Sheet School " + urn);
    var one = due(Duration.ofMinutes(10));
    var other = due(Duration.ofMinutes(10));

    var page = mine(tick("NO_ANSWER", one).body());
    assertThat(page).contains("last call: <span>No answer, ", "last call: <span>none");
    assertThat(mine(tick("RING_BACK", one).body())).contains("Will ring back, ");
    assertThat(ledger(one)).contains("CALL_TRIED").doesNotContain("TOLD_BY_PHONE");
    assertThat(ledger(other)).doesNotContain("CALL_TRIED");
    assertThat(lastCall(one)).isEqualTo("RING_BACK NOBODY true");
  }

  @Test
  void whatHasTimeStandsBelowAndWhatHasDaysDoesNotStandThere() {
    morning.entry(urn, "Sheet School " + urn);
    var today = due(Duration.ofHours(20));
    assertThat(mine(duty.get("/desk/call-sheet").body()))
        .contains(reference(today))
        .doesNotContain("desk-card--urgent", "Call now");
    var days = due(Duration.ofHours(72));
    assertThat(mine(duty.get("/desk/call-sheet").body())).doesNotContain(reference(days));
    var passed = due(Duration.ofMinutes(-5));
    assertThat(mine(duty.get("/desk/call-sheet").body()))
        .contains(reference(passed), "passed 5 min ago", "Call now");
  }

  @Test
  void aCallAboutWhatWasTakenBackDoesNotCountAndSaysSo() {
    morning.school(urn, "Sheet School " + urn);
    var one = morning.told(urn, Duration.ofMinutes(10));
    duty.get("/desk/call-sheet");
    jdbc.sql("update notification set state = 'WITHDRAWN' where notification_id = ?")
        .param(one)
        .update();
    assertThat(tick("HEAD", one).body()).contains("The call does not count for " + reference(one));
    assertThat(lastCall(one)).isEqualTo("TOLD HEAD false");
    assertThat(duty.post("/desk/call-sheet/calls", "answer", "HEAD").body())
        .contains("Choose what the call was about");
  }

  @Test
  void csvAndPaperSayTheSame() {
    morning.entry(urn, "Sheet School " + urn);
    var one = due(Duration.ofMinutes(10));
    var csv = duty.get("/desk/call-sheet/csv");
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"call-sheet-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.csv\"");
    assertThat(csv.body().lines().filter(line -> line.contains(urn)))
        .singleElement()
        .asString()
        .contains("\"Sheet School " + urn + "\"", "\"01632 960001\"", reference(one));
    assertThat(duty.get("/desk/call-sheet/paper").body())
        .contains("Sheet School " + urn, reference(one), "desk-paper__box")
        .doesNotContain("<form", "Sign out");
  }

  @Test
  void othersForcesSeeAndTickNothingOfIt() {
    morning.entry(urn, "Sheet School " + urn);
    var one = due(Duration.ofMinutes(10));
    var elsewhere = new DeskPeople(invitations, port).signedIn(DeskRole.DUTY, "E23000020");
    assertThat(elsewhere.get("/desk/call-sheet").body()).doesNotContain(reference(one));
    assertThat(elsewhere.get("/desk/call-sheet/csv").body()).doesNotContain(reference(one));
    assertThat(
            elsewhere
                .post("/desk/call-sheet/calls", "notification", one.toString(), "answer", "LEAD")
                .statusCode())
        .isEqualTo(404);
    assertThat(ledger(one)).doesNotContain("TOLD_BY_PHONE");
  }

  private UUID due(Duration left) {
    return morning.row(urn, left);
  }

  private HttpResponse<String> tick(String answer, UUID... ids) {
    duty.get("/desk/call-sheet");
    var fields = new ArrayList<String>();
    for (var id : ids) {
      fields.addAll(List.of("notification", id.toString()));
    }
    fields.addAll(List.of("answer", answer));
    return duty.post("/desk/call-sheet/calls", fields.toArray(String[]::new));
  }

  /// This school's part of the page.
  private String mine(String page) {
    assertThat(page).contains("id=\"school-" + urn + "\"");
    int at = page.indexOf("id=\"school-" + urn + "\"");
    return page.substring(page.lastIndexOf("<article", at), page.indexOf("</article>", at));
  }

  private String reference(UUID id) {
    return morning.reference(id);
  }

  private List<String> ledger(UUID id) {
    return jdbc.sql("select kind from ledger where notification_id = ? order by seq")
        .param(id)
        .query(String.class)
        .list();
  }

  private String lastCall(UUID id) {
    return jdbc.sql(
            "select outcome || ' ' || spoken_to || ' ' || counted from call"
                + " where notification_id = ? order by call_id desc limit 1")
        .param(id)
        .query(String.class)
        .single();
  }
}
