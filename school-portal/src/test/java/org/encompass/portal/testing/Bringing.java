package org.encompass.portal.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.State;

/// Brings files in as an administrator does at a browser: sends one, waits, reads the report,
/// confirms what is doubtful, puts it into force.
public final class Bringing {
  private static final String WORKING = "id=\"working\"";

  private Bringing() {}

  /// Sends a file and has it put into force if it can be.
  ///
  /// @return the job's page at its end
  public static String bring(Visitor visitor, String kind, byte[] file) {
    var page = check(visitor, kind, file);
    return page.contains("/apply\"") ? apply(visitor) : page;
  }

  /// Sends a file and waits until it was looked at.
  ///
  /// @return the job's page
  public static String check(Visitor visitor, String kind, byte[] file) {
    return check(visitor, kind, Map.of(), file);
  }

  /// The same with what the form asks beside the file.
  public static String check(
      Visitor visitor, String kind, Map<String, String> fields, byte[] file) {
    visitor.get("/administration/imports");
    visitor.upload("/administration/imports/" + kind, fields, file);
    return atRest(visitor);
  }

  /// Puts the file whose page the visitor sees into force, and waits.
  ///
  /// @return the job's page
  public static String apply(Visitor visitor) {
    visitor.post(visitor.lastUri().getPath() + "/apply", Map.of());
    return atRest(visitor);
  }

  /// A job of an administrator that was looked at and cannot be brought in.
  public static UUID refused(Jobs jobs, KeyAdults.Adult administrator) {
    var file = SentFile.lines("{}");
    var asked =
        new Asked(
            Kind.SCHOOLS, administrator.id(), Remit.EVERYTHING, Map.of(), Map.of("file", file));
    var job = jobs.begin(asked, false);
    await()
        .until(
            () ->
                jobs.find(job, administrator.id(), Remit.EVERYTHING).orElseThrow().state()
                    == State.REFUSED);
    return job;
  }

  /// Waits until nothing is under way on the job's page that the visitor sees.
  public static String atRest(Visitor visitor) {
    var page = visitor.lastUri().getPath();
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !visitor.lastBody().contains(WORKING)
                    || !visitor.get(page).body().contains(WORKING));
    return visitor.lastBody();
  }
}
