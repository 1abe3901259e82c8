package org.encompass.notifier.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.Made;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.delivery.Telling;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Weekends on which the clocks change, on the real tables: who is told when, by the wall clock.
/// All of it in a transaction that is taken back, for the service's own sweeps live in November.
@NotifierTest
class LadderOverClockChangesTest {
  private static final String URN = "540900";

  @Autowired private Ladder ladder;
  @Autowired private LadderRows rows;
  @Autowired private Telling telling;
  @Autowired private Notifications notifications;
  @Autowired private Schedule schedule;
  @Autowired private Schools schools;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;

  @BeforeEach
  void school() {
    new MadeUpCounty(broker, keys)
        .entry(
            URN,
            "Made-up",
            Status.OPEN,
            List.of(),
            Made.contact("lead", "A", Role.LEAD),
            Made.contact("deputy", "B", Role.DEPUTY),
            Made.contact("head", "C", Role.HEAD));
    await().atMost(Duration.ofSeconds(30)).until(() -> schools.find(URN).isPresent());
  }

  @Test
  void theNightOnWhichTheClocksGoBackIsAnHourLongerAndNobodyHearsEarlier() { // 25 October 2026
    assertThat(played("2026-10-24T21:40", "2026-10-26T09:30"))
        .containsExactly(
            "lead FIRST 2026-10-24T21:40",
            "lead UNREAD 2026-10-26T07:30",
            "deputy DEPUTY 2026-10-26T08:15",
            "head HEAD 2026-10-26T08:30");
  }

  @Test
  void theNightOnWhichTheClocksGoForwardIsShorterAndNobodyHearsLater() { // 28 March 2027, Easter
    assertThat(played("2027-03-27T21:40", "2027-03-30T09:30"))
        .containsExactly(
            "lead FIRST 2027-03-27T21:40",
            "lead UNREAD 2027-03-30T07:30",
            "deputy DEPUTY 2027-03-30T08:15",
            "head HEAD 2027-03-30T08:30");
  }

  private List<String> played(String from, String to) {
    return transaction.execute(
        open -> {
          open.setRollbackOnly();
          var id = told(london(from));
          for (var now = london(from); now.isBefore(london(to)); now = now.plusSeconds(300)) {
            if (rows.due(now, List.of(), Integer.MAX_VALUE).contains(id)) {
              ladder.climb(id, now);
            }
          }
          assertThat(rows.of(id)).allMatch(rung -> rung.dueAt().equals(rung.takenAt()));
          return tellings(id);
        });
  }

  private UUID told(Instant arrived) {
    var deadline = schedule.national(arrived).at();
    var id = new MadeUpTelling(jdbc).notification(URN, arrived, deadline);
    var notification = notifications.find(id).orElseThrow();
    telling.tellAtOnce(notification, arrived);
    new MadeUpTelling(jdbc).accepted(id);
    ladder.begin(notification, notification.force(), arrived);
    return id;
  }

  private List<String> tellings(UUID id) {
    return jdbc.sql(
            """
            select contact_id || ' ' || purpose as who, due_at from telling
             where notification_id = :id order by due_at
            """)
        .param("id", id)
        .query(
            (row, number) ->
                row.getString("who")
                    + " "
                    + LocalDateTime.ofInstant(
                        row.getTimestamp("due_at").toInstant(), WorkingMorning.ZONE))
        .list();
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(WorkingMorning.ZONE).toInstant();
  }
}
