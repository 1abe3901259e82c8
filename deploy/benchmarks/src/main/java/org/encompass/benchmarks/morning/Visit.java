package org.encompass.benchmarks.morning;

import java.net.URI;
import java.util.Map;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.benchmarks.morning.Latencies.Step;
import org.encompass.local.web.Browser;
import org.encompass.local.web.Page;
import org.encompass.local.web.Person;

/// One key adult's morning, page by page.
final class Visit {
  private static final String ALERT = "/alerts/[0-9a-f-]{36}";
  private static final String CODE = "/sign-in/code";

  private final Browser browser;
  private final Person person;
  private final Latencies latencies;

  Visit(URI portal, Person person, Latencies latencies) {
    browser = new Browser(portal);
    this.person = person;
    this.latencies = latencies;
  }

  /// Signs in with both factors, reads the alert and acknowledges it.
  void happens() {
    var account = person.account();
    var door = latencies.time(Step.SIGN_IN, () -> browser.get("/"));
    var second =
        latencies.time(
            Step.PASSWORD,
            () ->
                browser.submit(
                    door,
                    "/sign-in",
                    Map.of("username", account.name(), "password", account.password())));
    var morning =
        latencies.time(
            Step.CODE, () -> browser.submit(second, CODE, Map.of("code", person.freshCode())));
    var alert =
        morning.links(ALERT).stream()
            .findFirst()
            .orElseThrow(() -> new CannotMeasure("no alert, but " + morning));
    latencies.time(Step.MORNING, () -> browser.get("/"));
    var opened = latencies.time(Step.ALERT, () -> browser.get(alert));
    var done =
        latencies.time(
            Step.ACKNOWLEDGED,
            () ->
                browser.submit(
                    opened,
                    alert + "/acknowledgement",
                    Map.of("outcome", "SUPPORT_SILENT", "note", "")));
    expect(done);
  }

  private static void expect(Page page) {
    if (page.status() != 200 || !page.words().contains("You have acknowledged this alert")) {
      throw new CannotMeasure("the alert was not acknowledged, but " + page);
    }
  }
}
