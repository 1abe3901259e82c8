package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.encompass.harness.MovableClock;
import org.encompass.portal.PortalRoutes.Walker;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page that a lead or an administrator can open by its address, in both languages: free of
/// axe's findings, and fit for a narrow telephone. What a page looks like after something was done
/// on it, the journeys check.
@PortalTest
@Tag("browser")
class EveryPageTest {
  /// No pages of ours: what only a mail or another service leads to.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "/dashboard.csv",
          "/administration/imports/{job}/findings.csv",
          "/administration/imports/{job}/report.json",
          "/administration/reachability.csv",
          "/school/test-mail/{token}",
          "/school/closed-today",
          "/school");

  @Autowired OwnSchools schools;
  @Autowired Administrators administrators;
  @Autowired Disclosures disclosures;
  @Autowired Jobs jobs;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void ofALead() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY, HEAD);
    var alert = disclosures.send(disclosures.to(school.key()));
    var cases =
        Map.of(
            "{id}", alert.toString(),
            "{urn}", school.key().value(),
            "{contactId}", school.people().get(1).id());
    walk(Walker.LEAD, school.lead(), cases);
  }

  @Test
  void ofAnAdministrator() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY);
    var administrator = administrators.create();
    var cases =
        Map.of(
            "{urn}", school.key().value(),
            "{job}", Bringing.refused(jobs, administrator).toString(),
            "{accountId}", administrators.create().id());
    walk(Walker.ADMINISTRATOR, administrator, cases);
  }

  private void walk(Walker walker, Adult adult, Map<String, String> cases) {
    try (var screen = new Screen()) {
      screen.signIn(port, adult);
      pages(walker).forEach(page -> check(screen, walker, page, cases, "en"));
    }
    // Signed in anew: the pages of one's own account want a second factor of the last minutes.
    try (var screen = new Screen()) {
      screen.signIn(port, adult);
      screen.press("Cymraeg");
      pages(walker).forEach(page -> check(screen, walker, page, cases, "cy"));
    }
  }

  private static List<String> pages(Walker walker) {
    return PortalRoutes.TABLE.entrySet().stream()
        .filter(route -> route.getKey().startsWith("GET "))
        .filter(route -> route.getValue() != PortalRoutes.Audience.ANYBODY)
        .filter(route -> route.getValue() != PortalRoutes.Audience.HALFWAY)
        .filter(route -> route.getValue().allows(walker))
        .map(route -> route.getKey().substring("GET ".length()))
        .filter(path -> !LEFT_OUT.contains(path) && !path.matches(".*\\.(csv|json)"))
        .sorted()
        .toList();
  }

  private void check(
      Screen screen, Walker walker, String page, Map<String, String> cases, String language) {
    var path = page;
    for (var one : cases.entrySet()) {
      path = path.replace(one.getKey(), one.getValue());
    }
    var answer = screen.page().navigate("http://localhost:" + port + path);
    assertThat(answer.status()).as(page).isEqualTo(200);
    assertThat(answer.url()).as(page).doesNotContain("/sign-in");
    assertThat(screen.page().getAttribute("html", "lang")).as(page).isEqualTo(language);
    // On the sheet for the file the heading above is the caption.
    assertThat(screen.page().locator("table:not(.sheet-facts):not(:has(caption))").count())
        .as("tables without a caption on %s", page)
        .isZero();
    var name = page.replaceAll("[{}]", "").replace('/', '-').replaceAll("^-$", "-start");
    screen.check(walker.name().toLowerCase(Locale.ROOT) + name + "-" + language);
  }
}
