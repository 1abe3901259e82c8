package org.encompass.portal.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.calendar.Feeds.allDay;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A calendar as an administrator sees it, before and after it is in force, in both languages.
@PortalTest
@Tag("browser")
class CalendarScreensTest {
  private static final String YEAR =
      Feeds.of(
          allDay("Half term", "20261026", "20261031"),
          allDay("INSET day", "20261127", "20261127"),
          allDay("Christmas holiday", "20261221", "20270102"),
          allDay("School closed", "20270119", "20270120"),
          allDay("Half term holiday club", "20270215", "20270220"),
          allDay("Half term", "20270215", "20270220"));

  @Autowired OwnSchools schools;
  @Autowired Administrators administrators;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void aYearIsLookedAtAndPutIntoForce() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD).key();
    try (var screen = new Screen()) {
      var page = screen.page();
      screen.signIn(port, administrators.create());
      page.navigate("http://localhost:" + port + "/administration/calendars?school=" + school);
      page.locator("#address").fill("http://localhost/term-dates.ics");
      screen.press("Look at what stands there");
      screen.check("calendar-no-address");
      page.locator("#file")
          .setInputFiles(new FilePayload("term.ics", "text/calendar", YEAR.getBytes(UTF_8)));
      screen.press("Check the file");
      until(page, "Put into force");
      screen.check("calendar-preview");
      screen.press("Put into force");
      until(page, "Calendars changed");
      page.navigate("http://localhost:" + port + "/administration/calendars/" + school);
      assertThat(page.content()).contains("Known until 19 February 2027");
      screen.check("calendar-year");
      screen.press("Cymraeg");
      screen.check("calendar-year-cy");
      page.navigate("http://localhost:" + port + "/administration/calendars");
      screen.check("calendars-cy");
    }
  }

  private static void until(Page page, String text) {
    await()
        .until(
            () -> {
              page.reload();
              return page.content().contains(text);
            });
  }
}
