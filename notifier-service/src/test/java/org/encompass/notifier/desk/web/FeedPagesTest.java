package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.suspensions.Suspensions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two people stop a force's feed at the desk, and one lets it go.
@NotifierTest
@Tag("browser")
class FeedPagesTest {
  private static final String FORCE = "E23000021"; // of which nothing else is heard

  @Autowired private Invitations invitations;
  @Autowired private Suspensions suspensions;
  @Autowired private Clock clock;
  @LocalServerPort private int port;
  private DeskPeople people;

  @BeforeEach
  void people() {
    people = new DeskPeople(invitations, port);
  }

  @AfterEach
  void letGo() {
    suspensions.open().stream()
        .filter(s -> s.force().equals(FORCE))
        .forEach(s -> suspensions.end(s.suspensionId(), "desk account " + new UUID(0, 1)));
  }

  @Test
  void twoPeopleStopAFeedAndEverybodySeesIt() {
    try (var screen = new Screen()) {
      screen.signIn(people, DeskRole.DUTY, FORCE);
      screen.follow("a[href='/desk/feeds']");
      screen.follow("form[action='/desk/feeds'] button");
      assertThat(screen.page().title()).startsWith("Error: ");
      screen.check("feeds-problem");
      fill(screen);
      screen.check("feeds-proposed");
      assertThat(screen.page().content()).contains("somebody else must confirm it");
      screen.follow(".desk-header__button");

      screen.signIn(people, DeskRole.SUPERVISOR, FORCE);
      screen.follow("#suspended-" + FORCE + "-link");
      screen.check("feeds-to-confirm");
      screen.follow(".desk-card .govuk-button--warning");
      assertThat(screen.page().content()).contains("Lift it now and release what is held (0)");
      screen.follow("a[href='/desk']");
      assertThat(screen.page().content()).contains("The feed of " + FORCE + " is suspended until");
      screen.check("board-suspended");
      screen.follow("a[href='/desk/feeds']");
      screen.follow(".desk-card .govuk-button--secondary");
      screen.check("feeds-lifted");
    }
    assertThat(suspensions.inForce(FORCE, clock.instant())).isFalse();
  }

  @Test
  void nobodyConfirmsTheirOwnAndOtherForcesFeedsDoNotExist() {
    var duty = people.signedIn(DeskRole.DUTY, FORCE);
    duty.get("/desk/feeds");
    assertThat(propose(duty)).contains("Proposed. Nothing is held");
    var id = open();
    assertThat(duty.post("/desk/feeds/" + id + "/confirm").body()).contains("somebody else must");
    var elsewhere = people.signedIn(DeskRole.SUPERVISOR, "E23000020");
    assertThat(elsewhere.get("/desk/feeds").body()).doesNotContain(FORCE);
    assertThat(elsewhere.post("/desk/feeds/" + id + "/confirm").statusCode()).isEqualTo(404);
    assertThat(elsewhere.post("/desk/feeds/" + id + "/end").statusCode()).isEqualTo(404);
    assertThat(propose(elsewhere)).contains("Choose the force");
    var reviewer = people.signedIn(DeskRole.REVIEWER, FORCE);
    assertThat(reviewer.get("/desk/feeds").statusCode()).isEqualTo(403);
    assertThat(reviewer.get("/desk").body()).contains("proposes to suspend the feed of " + FORCE);
  }

  private String propose(DeskBrowser person) {
    return person
        .post(
            "/desk/feeds",
            "force",
            FORCE,
            "endDate",
            tomorrow(),
            "endTime",
            "12:00",
            "reason",
            "Made up.")
        .body();
  }

  private void fill(Screen screen) {
    screen.page().selectOption("#force", FORCE);
    screen.page().fill("#endDate", tomorrow());
    screen.page().fill("#endTime", "12:00");
    screen.tabTo("#reason");
    screen.type("It sends last week's incidents once more.");
    screen.follow("form[action='/desk/feeds'] button");
  }

  private String tomorrow() {
    return clock.instant().atZone(WorkingMorning.ZONE).plus(Duration.ofDays(1)).toLocalDate() + "";
  }

  private Object open() {
    return suspensions.open().stream()
        .filter(s -> s.force().equals(FORCE))
        .findFirst()
        .orElseThrow()
        .suspensionId();
  }
}
