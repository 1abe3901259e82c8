package org.encompass.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.harness.MovableClock;
import org.encompass.portal.dashboard.Counting;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An administrator's morning in a real browser: files in, people invited, the day looked at.
@PortalTest
@Tag("browser")
class AdministratorJourneyTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  @Autowired Administrators administrators;
  @Autowired Counting counting;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void bringsFilesInInvitesAndLooksAtTheDay() {
    clock.set(MONDAY_MORNING);
    try (var screen = new Screen()) {
      var page = screen.page();
      screen.signIn(port, administrators.create());
      page.navigate("http://localhost:" + port + "/dashboard?day=2027-06-01");
      screen.check("dashboard-empty");

      bring(screen, "#schools", file(schools()));
      assertThat(page.locator("h1").innerText()).isEqualTo("Can be put into force");
      screen.check("import-schools");
      putIntoForce(screen);

      bring(screen, "#rolls", file(Stream.of(pupil("700001"), pupil("700009"))));
      assertThat(page.content()).contains("Nothing of this file was brought in", "SCHOOL_UNKNOWN");
      screen.check("import-refused");

      bring(screen, "#rolls", table());
      assertThat(page.locator("h1").innerText()).isEqualTo("Which column is which?");
      screen.check("import-columns");
      page.getByLabel("School (URN, six digits)").selectOption("Establishment");
      screen.press("Check the file with these columns");
      atRest(screen);
      screen.check("import-rolls");
      putIntoForce(screen);

      page.navigate("http://localhost:" + port + "/administration?find=700003");
      screen.press("Invite");
      screen.sees("1 invitation is on its way");
      screen.check("administration");

      counting.take(receipts());
      page.navigate("http://localhost:" + port + "/dashboard?day=2026-11-23");
      page.getByText("The same as a table").click();
      assertThat(page.locator("#accounting").innerText()).startsWith("children ");
      screen.check("dashboard");
    }
  }

  private void bring(Screen screen, String card, FilePayload file) {
    var page = screen.page();
    page.navigate("http://localhost:" + port + "/administration/imports");
    page.locator(card + " input[type=file]").first().setInputFiles(file);
    page.locator(card + " button").click();
    atRest(screen);
  }

  private static void putIntoForce(Screen screen) {
    screen.press("Put into force");
    atRest(screen);
    assertThat(screen.page().locator("h1").innerText()).isEqualTo("In force");
  }

  private static void atRest(Screen screen) {
    var page = screen.page();
    await()
        .until(
            () -> {
              page.reload();
              return page.locator("#working").count() == 0;
            });
  }

  private static FilePayload file(Stream<?> messages) {
    var lines =
        messages
            .map(message -> new String(WireWriter.write(message), UTF_8))
            .collect(Collectors.joining("\n"));
    return new FilePayload("made-up.ndjson", "application/x-ndjson", lines.getBytes(UTF_8));
  }

  private static FilePayload table() {
    var lines =
        """
        Establishment,Legal forename,Legal surname,DOB,Form
        700001,Araminta,Fenwhistle,04/03/2017,4B
        700001,Barnaby,Quill,05/03/2017,4B
        """;
    return new FilePayload("made-up.csv", "text/csv", lines.getBytes(UTF_8));
  }

  private static Stream<SchoolMessage> schools() {
    return Stream.of(
        school("700001", "Thistledown Primary School", 2),
        school("700002", "St Osyth's Church of England Voluntary Aided Primary School", 2),
        school("700003", "Marsh End Academy", 1),
        school("700004", "Larkrise High School", 3));
  }

  private static SchoolMessage school(String urn, String name, int people) {
    var contacts = new ArrayList<SchoolMessage.Contact>();
    for (int number = 1; number <= people; number++) {
      contacts.add(
          new SchoolMessage.Contact(
              urn + "-" + number,
              "Person Number" + number,
              number == 1 ? SchoolMessage.Role.LEAD : SchoolMessage.Role.DEPUTY,
              "person-" + urn + "-" + number + "@example.invalid",
              null,
              null,
              LocalDate.parse("2028-07-31"),
              null,
              null));
    }
    return new SchoolMessage(
        urn,
        1,
        name,
        "Community school",
        "Primary",
        4,
        11,
        SchoolMessage.Status.OPEN,
        null,
        "846",
        "Northmarsh",
        "E23000015",
        "Sedgeford",
        null,
        null,
        "08:45",
        SchoolMessage.Language.en,
        null,
        null,
        contacts,
        null,
        null);
  }

  private static RollMessage pupil(String urn) {
    return new RollMessage(
        urn,
        "p1",
        1,
        null,
        "Made",
        "Up",
        null,
        null,
        null,
        LocalDate.parse("2017-03-04"),
        null,
        null,
        null,
        null,
        RollMessage.Enrolment.MAIN,
        null,
        LocalDate.parse("2022-09-01"),
        null);
  }

  private static List<ReceiptMessage> receipts() {
    var spares =
        List.of(2400, 900, 700, 300, 200, 150, 130, 100, 80, 75, 62, 45, 40, 35, 31, 20, 10, -25);
    var receipts = new ArrayList<ReceiptMessage>();
    for (int child = 0; child < spares.size(); child++) {
      var at = NINE.minusSeconds(60L * spares.get(child));
      receipts.add(
          receipt(child, State.ACKNOWLEDGED, "70000" + (1 + child % 4), at, spares.get(child) > 0));
    }
    receipts.add(receipt(30, State.TOLD, "700002", MONDAY_MORNING, null));
    receipts.add(receipt(31, State.READ, "700001", MONDAY_MORNING, null));
    receipts.add(receipt(32, State.SCHEDULED, "700003", MONDAY_MORNING, null));
    receipts.add(receipt(33, State.IN_REVIEW, null, MONDAY_MORNING, null));
    return receipts;
  }

  private static ReceiptMessage receipt(
      int child, State state, String urn, Instant at, Boolean met) {
    return new ReceiptMessage(
        null,
        1,
        "E23000015",
        "NM-JOURNEY-" + child / 2,
        "C" + child,
        urn == null ? null : UUID.randomUUID(),
        urn,
        null,
        null,
        1,
        state,
        null,
        null,
        NINE.atOffset(ZoneOffset.UTC),
        met,
        null,
        at.atOffset(ZoneOffset.UTC));
  }
}
