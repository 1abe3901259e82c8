package org.encompass.local.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Brings files in at the portal as an administrator does: has a file looked at, reads what it
/// would do, puts it into force and waits until it is.
public final class ImportPages {
  private static final String ALL = "/administration/imports";
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final JsonMapper JSON = JsonMapper.shared();
  private final Browser browser;
  private final Clock clock;

  /// @param administrator whose remit covers what is brought in
  public ImportPages(Person administrator, Clock clock) {
    this.browser = administrator.signedIn();
    this.clock = clock;
  }

  /// Brings a file in, or fails aloud.
  ///
  /// @param kind as it stands in the page's address, `rolls` for one
  /// @param options the form's other fields
  /// @return how many of what, by the report's own codes
  public List<String> bring(String kind, Map<String, String> options, Map<String, Path> files)
      throws IOException, InterruptedException {
    var page = browser.upload(browser.get(ALL), ALL + "/" + kind, options, files);
    var job = page.address().getPath();
    if (page.status() != 200 || !job.matches(ALL + "/[0-9a-f-]{36}")) {
      throw new IllegalStateException("the portal did not take the " + kind + ", but " + page);
    }
    var checked = settled(job);
    if (!state(checked).equals("READY")) {
      throw refused(kind, checked);
    }
    confirm(job, checked);
    var applied = settled(job);
    if (!state(applied).equals("APPLIED")) {
      throw refused(kind, applied);
    }
    return counts(applied.path("result"));
  }

  private JsonNode settled(String job) throws InterruptedException {
    var end = clock.instant().plus(PATIENCE);
    while (clock.instant().isBefore(end)) {
      var answer = JSON.readTree(browser.get(job + "/report.json").html());
      if (!answer.path("working").asBoolean()) {
        return answer;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("the portal works at it too long: " + job);
  }

  // Whoever brings made-up files means what they say.
  private void confirm(String job, JsonNode checked) {
    var doubts = new ArrayList<String>();
    checked.path("plan").path("doubts").forEach(doubt -> doubts.add(doubt.path("code").asString()));
    browser.submit(browser.get(job), job + "/apply", Map.of(), Map.of("doubt", doubts));
  }

  private static List<String> counts(JsonNode report) {
    var counts = new ArrayList<String>();
    report
        .path("counts")
        .forEach(
            count ->
                counts.add(
                    "%s %,d"
                        .formatted(count.path("code").asString(), count.path("number").asLong())));
    return counts;
  }

  private static IllegalStateException refused(String kind, JsonNode job) {
    return new IllegalStateException(
        "the portal says %s to the %s: %s"
            .formatted(state(job), kind, job.path("findings").path("first")));
  }

  private static String state(JsonNode job) {
    return job.path("state").asString();
  }
}
