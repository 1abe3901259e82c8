package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.Made;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A duty officer does not wait for a step's time.
@NotifierTest
class StepPagesTest {
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private ReviewRows rows;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private Schools schools;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MovableClock clock;
  @LocalServerPort private int port;

  private final String urn = MadeUpBoard.urn();
  private UUID notification;

  @Test
  void theDeputiesAreToldAtOnceOnceAndTheLedgerSaysWhoWantedIt() {
    told();
    var duty = new DeskPeople(invitations, port).signedIn(DeskRole.DUTY, MadeUpCounty.FORCE);
    assertThat(duty.get("/desk/notifications/" + notification).body())
        .contains("Tell the deputies now: mail each of them", "the deputies are told");

    assertThat(step(duty, "DEPUTIES")).contains("A mail goes out now.");
    assertThat(toldOf()).containsExactlyInAnyOrder("lead-" + urn, "deputy-" + urn);
    assertThat(
            jdbc.sql(
                    "select actor from ledger where notification_id = ? and kind ="
                        + " 'LADDER_DEPUTIES'")
                .param(notification)
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .startsWith("desk account ");

    assertThat(step(duty, "DEPUTIES")).contains("Not done again");
    assertThat(step(duty, "CALL_SHEET")).contains("Choose what is to be done");
    assertThat(toldOf()).hasSize(2);
    assertThat(duty.get("/desk/notifications/" + notification).body())
        .doesNotContain("Tell the deputies now");
  }

  private void told() {
    var county = new MadeUpCounty(broker, keys);
    county.entry(
        urn,
        "Willow School",
        Status.OPEN,
        List.of(),
        MadeUpCounty.lead("lead-" + urn, "A"),
        Made.contact("deputy-" + urn, "B", Role.DEPUTY));
    await().atMost(Duration.ofSeconds(30)).until(() -> schools.find(urn).isPresent());
    var reviews = new MadeUpReviews(jdbc, county, rows, children, sweeps, transaction);
    var board =
        new MadeUpBoard(jdbc, reviews, reviews.child(false), MadeUpCounty.FORCE, clock.instant());
    notification = board.told(urn, 600);
    board.planned(notification, "DEPUTIES", 555);
  }

  private String step(DeskBrowser duty, String step) {
    return duty.post("/desk/notifications/" + notification + "/step", "step", step).body();
  }

  private List<String> toldOf() {
    return jdbc.sql("select contact_id from telling where notification_id = ? and not cancelled")
        .param(notification)
        .query(String.class)
        .list();
  }
}
