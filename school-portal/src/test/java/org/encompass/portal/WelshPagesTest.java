package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/// No page is half translated: whoever chose Welsh meets no English word, but for names and for
/// what is marked as English, and no name of a message that is not there.
@PortalTest
class WelshPagesTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|and|your|you|with|from|were|are|not|this|that|what|who|when|have|has|been"
              + "|for|school|alerts?|today|sign|people|nothing|password|monday|november)\\b|\\?\\?");
  private static final Pattern MARKED_ENGLISH =
      Pattern.compile("(?s)<(\\w+)[^>]*\\slang=\"en\"[^>]*>.*?</\\1>");
  private static final Pattern HEARD =
      Pattern.compile("\\s(?:aria-label|data-label|title|alt)=\"([^\"]*)\"");

  private static final String SIGN_INS = "(?:DfE|Borough) Sign-in";

  @Autowired OwnSchools schools;
  @Autowired Administrators administrators;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void onAMonday() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void aStrangersPages() {
    var visitor = inWelsh(new Visitor(port), "/sign-in");
    readInWelsh(visitor, "/sign-in", "/sign-in?failed", "/signed-out", "/invitation/none");
  }

  @Test
  void aKeyAdultsPages() {
    var school = schools.with(LEAD, DEPUTY, HEAD);
    var visitor = new Visitor(port);
    visitor.signIn(school.lead());
    inWelsh(visitor, school.path());
    visitor.post(school.path() + "/closed-today", Map.of());
    visitor.post(school.path() + "/arrival", Map.of("hour", "08:30"));
    var alert = "/alerts/" + disclosures.send(disclosures.to(school.key()));
    readInWelsh(
        visitor,
        "/",
        alert,
        alert + "/print",
        alert + "/hand-over",
        alert + "/not-our-pupil",
        alert + "/looks",
        "/alerts/looks",
        "/alerts/history",
        school.path(),
        school.path() + "/closed-today",
        school.path() + "/confirmation",
        school.path() + "/texts",
        school.path() + "/invitation",
        school.path(school.lead()),
        school.path(school.people().get(1)),
        school.path(school.people().get(1)) + "/leaving",
        "/alerts/00000000-0000-0000-0000-000000000000",
        "/administration");
    var problems = visitor.post(school.path() + "/invitation", Map.of("name", ""));
    assertThat(englishIn(problems.body())).isEmpty();
  }

  @Test
  void anAdministratorsPages() {
    var school = schools.with(LEAD, DEPUTY, DEPUTY);
    var lead = new Visitor(port);
    lead.signIn(school.lead());
    lead.get(school.path());
    lead.post(school.path() + "/arrival", Map.of("hour", "08:30"));
    lead.post(school.path(school.people().get(1)) + "/leaving", Map.of());
    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    inWelsh(visitor, "/dashboard");
    readInWelsh(
        visitor,
        "/dashboard",
        "/dashboard?day=all",
        "/dashboard/children?what=late&kind=PRIMARY",
        "/reports?from=2026-09-01&to=2031-12-31",
        "/reports/month",
        "/administration/administrators",
        "/administration/recoveries",
        "/administration/reachability",
        "/administration/schools/" + school.key(),
        "/administration/imports",
        "/administration?find=nowhere",
        "/administration?find=" + school.key(),
        "/administration/schools/" + school.key() + "/heed-files");
    assertThat(englishIn(Bringing.bring(visitor, "schools", new byte[0]))).isEmpty();
  }

  @Test
  void theChoiceIsThePersonsOwnAndStaysForTheNextSignIn() {
    var school = schools.with(LEAD, DEPUTY);
    var first = new Visitor(port);
    first.signIn(school.lead());
    inWelsh(first, school.path());
    var elsewhere = new Visitor(port);
    assertThat(elsewhere.signIn(school.lead()).body()).contains("<html lang=\"cy\"");
    assertThat(elsewhere.post("/language", Map.of("language", "en", "back", "//elsewhere")).uri())
        .hasHost("localhost")
        .hasPath("/");
    assertThat(elsewhere.get("/").body()).contains("<html lang=\"en\"");
  }

  private static Visitor inWelsh(Visitor visitor, String path) {
    visitor.get(path);
    var page = visitor.post("/language", Map.of("language", "cy", "back", path));
    assertThat(page.uri().getPath()).isEqualTo(path);
    return visitor;
  }

  private void readInWelsh(Visitor visitor, String... paths) {
    for (var path : paths) {
      var page = visitor.get(path).body();
      assertThat(page).as(path).contains("<html lang=\"cy\"");
      assertThat(englishIn(page)).as(path).isEmpty();
    }
  }

  private List<String> englishIn(String page) {
    var body = withoutNames(MARKED_ENGLISH.matcher(page).replaceAll(""));
    var heard = HEARD.matcher(body).results().map(one -> one.group(1));
    var seen = body.replaceAll("(?s)<[^>]*>", "\n");
    return Stream.concat(heard, seen.lines())
        .map(String::strip)
        .filter(line -> ENGLISH.matcher(line).find())
        .toList();
  }

  /// Whatever schools and authorities other tests left behind: an administrator sees them all.
  private String withoutNames(String page) {
    var names =
        jdbc.sql(
                """
                SELECT name FROM school UNION SELECT la_name FROM school WHERE la_name IS NOT NULL
                """)
            .query(String.class)
            .list();
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(HtmlUtils::htmlEscape)
        .reduce(page.replaceAll(SIGN_INS, ""), (rest, name) -> rest.replace(name, ""));
  }
}
