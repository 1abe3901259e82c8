package org.encompass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.encompass.local.run.Running;
import org.encompass.local.web.Desk;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.callsheet.SnapshotFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The database is gone at a quarter to nine: the page says so and what to do, and the duty's key
/// opens a sheet that lists exactly what was open.
@ExtendWith(LeakSearch.class)
class DatabaseGoneTest {
  private static final Stage STAGE = Stage.shared();
  private static final int REFERENCE = 5;

  /// By the same rule as the sheet, in another language.
  private static final String OPEN =
      """
      select n.reference from notification n
       where n.state in ('HELD', 'SCHEDULED', 'TOLD', 'READ') and not n.told_by_phone
         and (n.deadline <= now() + interval '24 hours'
              or (n.deadline at time zone 'Europe/London')::date
                 <= (now() at time zone 'Europe/London')::date
              or not exists (select 1 from telling t
                              where t.notification_id = n.notification_id and not t.cancelled))
       order by n.reference
      """;

  @AfterAll
  static void theDatabaseIsBack() throws Exception {
    STAGE.running().postgres().startAgain();
    STAGE.notifiers().awaitReady();
  }

  @Test
  void theNewestCopyListsExactlyWhatWasOpen() throws Exception {
    var node = STAGE.notifiers().both().getFirst();
    var link = Files.readString(STAGE.running().link("supervisor")).strip();
    var browser = new Desk(node.desk()).join(link, Running.SUPERVISOR, "SUPERVISOR").signedIn();
    for (int i = 0; i < 3; i++) {
      STAGE.report("GONE-" + i, SmallCounty.URNS.get(i), 28);
    }
    for (int i = 0; i < 3; i++) {
      STAGE.receiptsWith("GONE-" + i, State.TOLD);
    }
    dueToday();
    assertThat(browser.get("/desk/call-sheet").words()).contains("GONE-0", "GONE-1", "GONE-2");
    var open = STAGE.texts(OPEN);
    awaitCopyAfter(Clock.systemUTC().instant());

    STAGE.running().postgres().stopImmediately();

    var page = browser.get("/desk/call-sheet");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.words())
        .contains("The database does not answer", "deploy/open-call-sheet")
        .doesNotContain("Exception");
    assertThat(references(command("--csv"))).isEqualTo(open);
    assertThat(command("--text"))
        .contains("GONE-0", "01632 960222")
        .doesNotContain(SmallCounty.GIVEN);
  }

  /// Whatever day and time it is, these are for today, and no other comes within a day of now
  /// between the list and the copy.
  private static void dueToday() throws SQLException {
    try (var connection = DriverManager.getConnection(STAGE.database());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update notification set deadline = now()
            + case when reference like 'GONE-%' then interval '2 hours' else interval '3 days' end
          """);
    }
  }

  private static void awaitCopyAfter(Instant moment) {
    await()
        .atMost(Outage.patience())
        .until(
            () ->
                SnapshotFile.in(STAGE.running().callSheets()).stream()
                    .anyMatch(file -> file.writtenAt().isAfter(moment)));
  }

  private static List<String> references(String csv) {
    return csv.lines().skip(1).map(line -> line.split("\",\"")[REFERENCE]).sorted().toList();
  }

  private static String command(String format) throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("encompass.root"));
    var errors = Files.createTempFile(STAGE.running().directory().path(), "command-", ".log");
    var process =
        new ProcessBuilder(
                root.resolve("deploy/open-call-sheet").toString(),
                format,
                "--key",
                STAGE.running().keys().dutyFile().toString(),
                STAGE.running().callSheets().toString())
            .redirectError(errors.toFile())
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return said;
  }
}
