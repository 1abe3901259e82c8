package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.Made;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.outbox.Broker;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages about what was opened and taken back: who sees them, and who decides.
@NotifierTest
@Tag("browser")
class TakenBackPagesTest {
  private static final String OTHER_FORCE = "E23000020";

  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private Clock clock;
  @LocalServerPort private int port;
  private DeskPeople people;
  private UUID breach;

  @BeforeEach
  void opened() {
    people = new DeskPeople(invitations, port);
    var urn = "%06d".formatted(550_000 + MadeUpCounty.number());
    new MadeUpCounty(broker, keys)
        .entry(
            urn,
            "Rowan Primary School",
            Status.OPEN,
            List.of(),
            Made.contact("lead-" + urn, "Una Invented", Role.LEAD),
            Made.contact("deputy-" + urn, "Owen Madeup", Role.DEPUTY));
    var now = clock.instant();
    breach = new MadeUpTelling(jdbc).notification(urn, now.minusSeconds(7200), now.plusSeconds(60));
    jdbc.sql(
            "update notification set state = 'WITHDRAWN', reason = 'RETURNED', version = 2"
                + " where notification_id = ?")
        .param(breach)
        .update();
    reader("lead-" + urn, now.minusSeconds(3600));
    reader("deputy-" + urn, now.minusSeconds(1800));
    reader("gone", now.minusSeconds(900));
    corrected("lead-" + urn, urn, now);
    jdbc.sql("insert into breach (notification_id, aware_at, report_by) values (?, ?, ?)")
        .params(breach, Timestamp.from(now), Timestamp.from(now.plus(Duration.ofHours(72))))
        .update();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select exists (select 1 from school where urn = ?)")
                    .param(urn)
                    .query(Boolean.class)
                    .single());
  }

  @Test
  void everybodyWhoOpenedItIsListedAndASupervisorDecides() {
    try (var screen = new Screen()) {
      screen.signIn(people, DeskRole.DUTY, "*");
      assertThat(screen.page().content()).contains("the Information Commissioner is told");
      screen.follow("#breaches-link");
      screen.check("breaches");
      screen.follow("a[href='/desk/breaches/" + breach + "']");
      assertThat(screen.page().content())
          .contains("Una Invented", "Owen Madeup", "gone", "A supervisor decides about it")
          .containsOnlyOnce("By mail, ")
          .doesNotContain("Write down");
      screen.check("breach-duty");
      screen.follow(".desk-header__button");

      screen.signIn(people, DeskRole.SUPERVISOR, MadeUpCounty.FORCE);
      screen.page().navigate(screen.address(port, "/desk/breaches/" + breach));
      screen.follow("form button.govuk-button:not(.govuk-button--secondary)");
      assertThat(screen.page().title()).startsWith("Error: ");
      screen.check("breach-problem");
      screen.tabTo("#reason");
      screen.type("Opened by three people of the school, who keep it to themselves.");
      screen.follow("button.govuk-button--secondary");
      assertThat(screen.page().content()).contains("Need not be reported", "Una Invented");
      screen.check("breach-decided");
    }
    assertThat(looks()).isGreaterThanOrEqualTo(3);
    assertThat(ledger()).isEqualTo(1);
  }

  @Test
  void itIsForItsRolesAndForcesOnly() {
    var page = "/desk/breaches/" + breach;
    for (var role : new DeskRole[] {DeskRole.VIEWER, DeskRole.REVIEWER}) {
      var person = people.signedIn(role, "*");
      assertThat(person.get("/desk/breaches").statusCode()).isEqualTo(403);
      assertThat(person.get(page).statusCode()).isEqualTo(403);
      assertThat(person.get("/desk").body()).doesNotContain("breaches-link");
    }
    var duty = people.signedIn(DeskRole.DUTY, MadeUpCounty.FORCE);
    assertThat(duty.get(page).statusCode()).isEqualTo(200);
    assertThat(duty.post(page + "/reported", "reason", "x").statusCode()).isEqualTo(403);
    var elsewhere = people.signedIn(DeskRole.SUPERVISOR, OTHER_FORCE);
    assertThat(elsewhere.get("/desk/breaches").body()).doesNotContain(breach.toString());
    assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(page + "/reported", "reason", "x").statusCode()).isEqualTo(404);
  }

  private void reader(String contact, Instant at) {
    jdbc.sql("insert into opened values (?, ?, 1, ?)")
        .params(breach, contact, Timestamp.from(at))
        .update();
  }

  private void corrected(String contact, String urn, Instant now) {
    var mail = UUID.randomUUID();
    jdbc.sql(
            """
            insert into mail (mail_id, recipient, contact_id, wording, message_id, state, settled_at,
                              deadline)
            values (:mail, :urn, :contact, 'CORRECTION', :message, 'ACCEPTED', :now, :now)
            """)
        .param("mail", mail)
        .param("urn", urn)
        .param("contact", contact)
        .param("message", "<" + mail + "@encompass.example>")
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into telling (notification_id, contact_id, recipient, purpose, occasion, due_at,
                                 deadline, mail_id, created_at)
            values (:id, :contact, :urn, 'CORRECTION', 2, :now, :now, :mail, :now)
            """)
        .param("id", breach)
        .param("contact", contact)
        .param("urn", urn)
        .param("now", Timestamp.from(now))
        .param("mail", mail)
        .update();
  }

  private long looks() {
    return jdbc.sql("select count(*) from desk_look where notification_id = ? and page = 'breach'")
        .param(breach)
        .query(Long.class)
        .single();
  }

  private long ledger() {
    return jdbc.sql(
            "select count(*) from ledger where notification_id = ? and kind ="
                + " 'BREACH_NOT_REPORTABLE'")
        .param(breach)
        .query(Long.class)
        .single();
  }
}
