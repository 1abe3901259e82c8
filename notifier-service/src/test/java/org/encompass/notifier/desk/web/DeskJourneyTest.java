package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A morning at the desk without a mouse, in a real browser: the board and how it refreshes, a
/// notification and what is done about it, the day's report and its signature.
@NotifierTest
@Tag("browser")
class DeskJourneyTest {
  private static final String FORCE = "E23000042";
  private static final int A_REFRESH = 5_500;

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

  private MadeUpBoard board;
  private UUID soon;
  private UUID later;
  private UUID nobodys;

  @Test
  void aMorningAtTheDesk() {
    clock.set(MadeUpDay.after(clock.instant()).eight().plus(Duration.ofMinutes(22)));
    var people = new DeskPeople(invitations, port);
    schools();
    try (var screen = new Screen()) {
      screen.page().clock().install();
      screen.signIn(people, DeskRole.DUTY, FORCE);
      screen.check("board");
      isNarrowedDown(screen);
      refreshesByItself(screen);
      saysWhenItCannot(screen);
      isWholeWithoutItsScript(screen);
      aNotificationIsDealtWith(screen);
      screen.follow(".desk-header__button");

      screen.signIn(people, DeskRole.SUPERVISOR, FORCE);
      theDayIsSigned(screen);
      aMissedOneIsClosed(screen);
      everyOtherPage(screen);
    }
  }

  private void schools() {
    var county =
        new MadeUpReviews(
            jdbc, new MadeUpCounty(broker, keys), rows, children, sweeps, transaction);
    board = new MadeUpBoard(jdbc, county, county.child(false), FORCE, clock.instant());
    var larch = board.school("Larch Primary School");
    soon = board.told(larch, 38);
    board.planned(soon, "HEAD", 8);
    board.planned(soon, "CALL_SHEET", 23);
    nobodys = board.scheduled(board.schoolWithNobody("Alder CE Primary School"), 38);
    later = board.told(board.school("Elder Tree Community College"), 100);
    board.planned(later, "DEPUTIES", 55);
    board.acknowledged(board.school("Rowan Infant School"), 38);
  }

  private void isNarrowedDown(Screen screen) {
    screen.tabTo("#filter > summary");
    screen.press("Enter");
    screen.tabTo("#school");
    screen.type("elder");
    screen.page().waitForNavigation(() -> screen.press("Enter"));
    assertThat(screen.page().textContent("#showing")).contains("1 of 4");
    assertThat(screen.page().textContent("#board"))
        .contains("Next: the deputies are told at 09:17")
        .doesNotContain("Larch");
    screen.check("board-filtered");
    screen.follow("#clear-filter");
    assertThat(screen.page().url()).endsWith("/desk");
  }

  /// Focus and open details stay; what is new is said.
  private void refreshesByItself(Screen screen) {
    var page = screen.page();
    page.locator("#done-schools-summary").focus();
    screen.press("Enter");
    page.locator("#l-" + soon).focus();
    page.evaluate("scrollTo(0, document.getElementById('schools').offsetTop)");
    var before = top(screen);
    var hawthorn = board.scheduled(board.schoolWithNobody("Hawthorn School"), 38);
    refreshedUntil(page, "#p-" + hawthorn);

    assertThat(top(screen)).as("what is looked at stays").isCloseTo(before, within(2.0));
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("l-" + soon);
    assertThat(page.evaluate("document.getElementById('done-schools').open")).isEqualTo(true);
    assertThat(page.textContent("#news"))
        .isEqualTo(
            "Hawthorn School, %s: Nobody at the school can be reached: telephone the school."
                .formatted(reference(hawthorn)));
    page.evaluate("document.activeElement.blur()"); // axe knows no focus by background
    screen.check("board-refreshed");
  }

  /// A board that took long to come waits longer before it looks again.
  private static void refreshedUntil(Page page, String selector) {
    var patience = new Page.WaitForSelectorOptions().setTimeout(5_000);
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(TimeoutError.class)
        .until(
            () -> {
              page.clock().runFor(A_REFRESH);
              return page.waitForSelector(selector, patience).isVisible();
            });
  }

  /// Where the heading stands that was scrolled to; a card more above must not move it.
  private static double top(Screen screen) {
    var place = "document.getElementById('schools').getBoundingClientRect().top";
    return ((Number) screen.page().evaluate(place)).doubleValue();
  }

  private static void saysWhenItCannot(Screen screen) {
    var page = screen.page();
    page.route("**/desk", Route::abort);
    refreshedUntil(page, "#freshness.desk-stale");
    assertThat(page.textContent("#freshness")).startsWith("Not refreshed since ");
    assertThat(page.textContent("#news")).startsWith("Not refreshed since ");
    screen.check("board-stale");
    page.unroute("**/desk");
  }

  private static void isWholeWithoutItsScript(Screen screen) {
    screen.page().route("**/board.js", Route::abort);
    screen.page().reload();
    screen.follow("#refresh");
    assertThat(screen.page().textContent("#freshness")).isEmpty();
    assertThat(screen.page().textContent("#board"))
        .contains("Needs a person now", "Larch Primary School", "By school");
  }

  private void aNotificationIsDealtWith(Screen screen) {
    screen.follow("#l-" + soon);
    screen.check("notification");
    screen.follow("#step-HEAD");
    assertThat(screen.page().content()).contains("There is nobody with that role");
    screen.check("notification-step");
    screen.tabTo("#outcome-TOLD");
    screen.press("Space");
    screen.tabTo("#spokenTo");
    screen.type("Deputy");
    screen.follow("#log-call");
    assertThat(screen.page().content()).contains("Told by telephone");
    screen.check("notification-telephoned");
    screen.page().navigate(screen.address(port, "/desk/notifications/" + nobodys));
    screen.check("notification-nobody");
  }

  private void theDayIsSigned(Screen screen) {
    screen.page().navigate(screen.address(port, "/desk/report"));
    screen.check("report-early");
    clock.advance(Duration.ofHours(2));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              sweeps.run("deadlines");
              return jdbc.sql("select count(*) from notification where force = ? and met is null")
                      .param(FORCE)
                      .query(Long.class)
                      .single()
                  == 0;
            });
    screen.page().reload();
    screen.check("report");
    screen.follow("#sign");
    assertThat(screen.page().textContent("#signed-by")).contains("By ", "SHA-256");
    screen.check("report-signed");
  }

  private void aMissedOneIsClosed(Screen screen) {
    screen.follow("main a[href$='" + nobodys + "']");
    screen.tabTo("#closing-summary");
    screen.press("Enter");
    screen.check("notification-missed");
    screen.tabTo("#why-KNOWN_OTHERWISE");
    screen.press("Space");
    screen.tabTo("#words");
    screen.type("Social care told the school on Friday.");
    screen.follow("#close-untold");
    assertThat(screen.page().content()).contains("Closed untold.");
    screen.page().navigate(screen.address(port, "/desk/report"));
    assertThat(screen.page().textContent("#changed-since"))
        .contains("closed untold: The school knows by another way");
    screen.check("report-changed");
  }

  /// All that need no case.
  private void everyOtherPage(Screen screen) {
    for (var path : DeskRoutes.pages()) {
      screen.page().navigate(screen.address(port, path));
      screen.check(path.substring(1).replace('/', '-'));
    }
  }

  private String reference(UUID notification) {
    return jdbc.sql("select reference from notification where notification_id = ?")
        .param(notification)
        .query(String.class)
        .single();
  }
}
