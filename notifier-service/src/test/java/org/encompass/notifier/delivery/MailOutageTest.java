package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.harness.Mail;
import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;
import org.encompass.harness.MailSink;
import org.encompass.harness.MovableClock;
import org.encompass.harness.RealDatabase;
import org.encompass.notifier.Made;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The mail server is out of order for a while, each time in another way. The whole notifier sends;
/// the server says who got what.
@NotifierTest
class MailOutageTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(520_300);
  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired private MailSink server;
  @Autowired private Schools schools;
  @Autowired private SweepRunner sweeps;
  @Autowired private TellingRows rows;
  @Autowired private MailRelay relay;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private MovableClock clock;
  @Autowired private RealDatabase database;

  @AfterEach
  void mend() {
    server.behave(MailBehaviour.ACCEPT);
  }

  @Test
  void mailThatIsRefusedForAWhileIsTriedAgainUntilItIsTakenOnce() {
    var school = school();
    var refusals = new AtomicInteger();
    server.behave(
        (from, to, nth) ->
            to.equals(mailbox(school)) && refusals.incrementAndGet() <= 4
                ? new MailReply.RefuseRecipient(450, "4.2.0 later")
                : new MailReply.Accept());

    tell(school);
    untilTaken(List.of(school));

    assertThat(outcomes(school)).containsExactly("RETRY", "RETRY", "RETRY", "RETRY", "ACCEPTED");
    assertThat(server.heldFor(mailbox(school))).hasSize(1);
    assertThat(relay.silentSince()).isEmpty();
  }

  @Test
  void serverThatDropsAfterTheDotIsTriedWithOneMailAtATimeAndTheDeskSeesIt() {
    var mended = new AtomicBoolean();
    var dropped = new AtomicInteger();
    server.behave(
        (from, to, nth) -> {
          if (mended.get()) {
            return new MailReply.Accept();
          }
          dropped.incrementAndGet();
          return new MailReply.DropAfterDot();
        });
    var told = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      told.add(school());
    }

    told.forEach(this::tell);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("delivery");
              assertThat(relay.silentSince()).isNotEmpty();
            });
    // At the server: among those that broke off may be a mail that another test left behind.
    assertThat(dropped).as("the others wait").hasValueBetween(1, 12);
    mended.set(true);
    untilTaken(told);

    for (var school : told) {
      var doubtful = outcomes(school).stream().filter("UNKNOWN"::equals).count();
      assertThat(doubtful).isLessThanOrEqualTo(1);
      assertThat(server.heldFor(mailbox(school))).hasSize(1 + (int) doubtful);
      assertThat(server.heldFor(mailbox(school)))
          .extracting(mail -> mail.header("Message-ID"))
          .containsOnly(server.heldFor(mailbox(school)).getFirst().header("Message-ID"));
    }
    assertThat(relay.silentSince()).isEmpty();
  }

  @Test
  void silenceEndsAlsoWhereThereIsNothingToSend() {
    for (int i = 0; i < 5; i++) {
      relay.heard(Breaker.Heard.SILENCE);
    }
    assertThat(relay.silentSince()).isNotEmpty();

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("delivery");
              assertThat(relay.silentSince()).isEmpty();
            });
  }

  @Test
  void refusedForGoodIsForTheDeputyAndThenForTheDeskAtOnce() {
    var school = school();
    server.behave((from, to, nth) -> new MailReply.RefuseRecipient(550, "5.1.1 nobody"));

    var notification = tell(school);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              sweeps.run("delivery");
              assertThat(entries(notification)).contains("NOBODY_REACHABLE");
            });

    assertThat(entries(notification))
        .containsExactly("MAIL_FAILED", "NOBODY_REACHABLE", "MAIL_FAILED");
    assertThat(server.mails())
        .extracting(Mail::to)
        .filteredOn(to -> to.contains(school))
        .containsExactly(mailbox(school), "deputy-" + school + "@school.example.invalid");
  }

  @Test
  void proofIsWrittenDownAlthoughTheDatabaseFailsAtThatMoment() {
    var school = school();
    asOwner(
        """
        create sequence tried;
        create function fail_once() returns trigger language plpgsql as $$ begin
          if nextval('tried') = 1 then
            raise exception 'made up' using errcode = '40001';
          end if;
          return new;
        end $$;
        create trigger failing before update on attempt for each row
          when (new.outcome = 'ACCEPTED') execute function fail_once();
        grant usage on sequence tried to public
        """);
    try {
      tell(school);
      sweeps.run("delivery");
    } finally {
      asOwner("drop trigger failing on attempt; drop function fail_once(); drop sequence tried");
    }
    assertThat(outcomes(school)).containsExactly("ACCEPTED");
    assertThat(server.heldFor(mailbox(school))).hasSize(1);
  }

  @Test
  void mailWhoseAddresseeCannotBeLookedUpIsTriedAgainAndNotInDoubt() {
    var school = school();
    tell(school);
    var service = jdbc.sql("select current_user").query(String.class).single();
    asOwner("revoke select on school from " + service);
    try {
      sweeps.run("delivery");
    } finally {
      asOwner("grant select on school to " + service);
    }
    assertThat(outcomes(school)).containsExactly("RETRY");
    assertThat(relay.silentSince()).isEmpty();
    untilTaken(List.of(school));
    assertThat(outcomes(school)).containsExactly("RETRY", "ACCEPTED");
    assertThat(server.heldFor(mailbox(school))).hasSize(1);
  }

  private void asOwner(String sql) {
    new JdbcTemplate(new DriverManagerDataSource(database.superuserJdbcUrl())).execute(sql);
  }

  private void untilTaken(List<String> told) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              clock.advance(Duration.ofSeconds(5));
              sweeps.run("delivery");
              assertThat(told).allMatch(school -> outcomes(school).contains("ACCEPTED"));
            });
  }

  private String school() {
    var urn = "" + NUMBERS.incrementAndGet();
    new MadeUpCounty(broker, keys)
        .entry(
            urn,
            "Made-up",
            Status.OPEN,
            List.of(),
            MadeUpCounty.lead("mail-" + urn, "A"),
            Made.contact("deputy-" + urn, "B", Role.DEPUTY));
    await().atMost(SOON).until(() -> schools.find(urn).isPresent());
    return urn;
  }

  private UUID tell(String school) {
    var now = clock.instant();
    var deadline = now.plus(Duration.ofHours(11));
    var notification = new MadeUpTelling(jdbc).notification(school, now, deadline);
    rows.add(notification, List.of("mail-" + school), Purpose.FIRST, 1, now);
    return notification;
  }

  private List<String> entries(UUID notification) {
    return jdbc.sql("select kind from ledger where notification_id = :id order by seq")
        .param("id", notification)
        .query(String.class)
        .list();
  }

  private static String mailbox(String school) {
    return "mail-" + school + "@school.example";
  }

  /// How its dialogues ended, without those that were given back.
  private List<String> outcomes(String school) {
    return jdbc.sql(
            """
            select coalesce(outcome, 'OPEN') from attempt join mail using (mail_id)
             where recipient = :school and stage is distinct from 'GIVEN_BACK' order by attempt.fence
            """)
        .params(Map.of("school", school))
        .query(String.class)
        .list();
  }
}
