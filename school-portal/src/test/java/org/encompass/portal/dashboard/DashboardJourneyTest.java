package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.domain.Times;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From the morning's numbers to the list behind one of them, to weeks, and to a month's report, in
/// a real browser.
@PortalTest
@Tag("browser")
class DashboardJourneyTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Autowired Counting counting;
  @Autowired Administrators administrators;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private final Random random = new Random(670007);
  private final String run = UUID.randomUUID().toString().substring(0, 6);

  @Test
  void fromTheMorningToAMonthFitToPublish() {
    clock.set(MONDAY_MORNING);
    counting.take(weeksOfReceipts());
    try (var screen = new Screen()) {
      var page = screen.page();
      screen.signIn(port, administrators.create());
      page.navigate("http://localhost:" + port + "/dashboard?day=2026-11-23");
      var numbers = page.locator("#numbers");
      var before = numbers.innerText();
      assertThat(before).doesNotContain("RENEWED-" + run);
      counting.take(List.of(receipt(MONDAY, "RENEWED-" + run, State.IN_REVIEW)));
      page.evaluate("window.notReloaded = true");
      screen.press("Stop renewing");
      screen.press("Renew now and go on");
      page.waitForFunction("n => document.querySelector('#numbers').innerText !== n", before);
      assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
      staysAtItsPlace(page);
      screen.check("dash-morning");
      saysThatThereIsNoAnswer(page);

      page.locator(".portal-attention a").getByText("child").first().click();
      page.waitForURL("**/dashboard/children?*");
      screen.check("dash-list");

      page.navigate("http://localhost:" + port + "/reports");
      page.getByText("The same as a table").first().click();
      assertThat(page.locator("#by-route").count()).isEqualTo(1);
      screen.check("dash-report");

      page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName("A month's report fit to publish"))
          .click();
      assertThat(page.locator("h1").innerText()).contains("October 2026");
      screen.check("dash-month");
    }
  }

  private static void staysAtItsPlace(Page page) {
    page.locator("#numbers summary").focus();
    page.evaluate("() => { document.querySelector('#numbers h1').id = 'old'; }");
    renewWithoutTouching(page);
    page.waitForFunction("() => !document.querySelector('#old')");
    assertThat(page.evaluate("() => document.activeElement.localName")).isEqualTo("summary");
  }

  private static void saysThatThereIsNoAnswer(Page page) {
    var stale = page.locator("[data-refresh-stale]");
    page.context().setOffline(true);
    renewWithoutTouching(page);
    renewWithoutTouching(page);
    stale.waitFor();
    assertThat(page.locator("[data-refresh-on]").isVisible()).isFalse();
    page.context().setOffline(false);
    renewWithoutTouching(page);
    page.locator("[data-refresh-on]").waitFor();
    assertThat(stale.isVisible()).isFalse();
  }

  private static void renewWithoutTouching(Page page) {
    page.evaluate("() => document.querySelector('[data-refresh-resume]').click()");
  }

  private List<ReceiptMessage> weeksOfReceipts() {
    var receipts = new ArrayList<ReceiptMessage>();
    for (var day = MONDAY.minusWeeks(11); !day.isAfter(MONDAY); day = day.plusDays(1)) {
      boolean school =
          day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
      for (int child = 0; school && child < 12; child++) {
        var state = random.nextInt(12) == 0 ? State.WITHDRAWN : State.ACKNOWLEDGED;
        receipts.add(receipt(day, "W-" + run + "-" + day + "-" + child, state));
      }
    }
    return receipts;
  }

  private ReceiptMessage receipt(LocalDate day, String reference, State state) {
    var nine = day.atTime(LocalTime.of(9, 0)).atZone(Times.LONDON);
    int spare = (int) Math.round(70 + 55 * random.nextGaussian());
    Instant at = nine.toInstant().minus(Duration.ofMinutes(spare));
    boolean placed = state != State.IN_REVIEW;
    return new ReceiptMessage(
        null,
        1,
        random.nextBoolean() ? Receipts.FORCE : "E23000020",
        reference,
        "A",
        placed ? UUID.randomUUID() : null,
        placed ? "67010" + random.nextInt(9) : null,
        random.nextInt(3) == 0 ? "925" : "860",
        random.nextInt(15) == 0,
        1,
        state,
        null,
        null,
        nine.toOffsetDateTime(),
        state == State.ACKNOWLEDGED ? spare >= 0 : null,
        placed ? (random.nextInt(6) == 0 ? Route.REVIEW : Route.AUTO) : null,
        at.atZone(Times.LONDON).toOffsetDateTime());
  }
}
