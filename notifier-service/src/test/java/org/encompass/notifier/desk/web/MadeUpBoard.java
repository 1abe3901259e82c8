package org.encompass.notifier.desk.web;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.schemas.SchoolMessage.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Notifications of one real child at many schools, as far as a test wants them, with no mail sent
/// for them: their revisions are of a list that no school will ever send.
final class MadeUpBoard {
  private static final AtomicInteger NUMBERS = new AtomicInteger(570_000);

  private final JdbcClient jdbc;
  private final MadeUpReviews county;
  private final UUID child;
  private final String force;
  private final Instant now;

  /// @param child one that can be opened, as its page shows its name
  MadeUpBoard(JdbcClient jdbc, MadeUpReviews county, UUID child, String force, Instant now) {
    this.jdbc = jdbc;
    this.county = county;
    this.child = child;
    this.force = force;
    this.now = now;
  }

  /// A school without a row of its own needs none: it is called by its number.
  static String urn() {
    return String.valueOf(NUMBERS.incrementAndGet());
  }

  /// A school that the register knows.
  String school(String name) {
    var urn = urn();
    county.entry(urn, name, Status.OPEN);
    return urn;
  }

  /// A school that the register knows, and nobody in it.
  String schoolWithNobody(String name) {
    var urn = urn();
    county.nobodyAt(urn, name);
    return urn;
  }

  /// One that is scheduled, and due so many minutes from now. If its school has a lead, a sweep
  /// tells them.
  UUID scheduled(String urn, long minutesLeft) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notification (notification_id, child_id, generation, recipient, version,
                content_version, state, route, deadline, deadline_because, calendar_rule,
                late_on_arrival, hidden_from, school_revision, la_revision, force, reference, child_ref,
                created_at)
            select :id, c.child_id, c.generation, :school, 1, 1, 'SCHEDULED', 'AUTO', :deadline,
                   'Mon 09:00, the first school day after it arrived. By weekends and bank holidays only: made up.',
                   'deadline-1 NATIONAL, made up', false, '{}', 9e18, 9e18, :force,
                   'MORNING-' || :school, c.child_ref, :at
              from child c join incident i using (incident_id) where c.child_id = :child
            """)
        .param("id", id)
        .param("school", urn)
        .param("deadline", Timestamp.from(now.plus(Duration.ofMinutes(minutesLeft))))
        .param("at", Timestamp.from(now))
        .param("child", child)
        .param("force", force)
        .update();
    return id;
  }

  /// One whose lead was mailed; nobody has read it.
  UUID told(String urn, long minutesLeft) {
    var id = scheduled(urn, minutesLeft);
    var mail = UUID.randomUUID();
    jdbc.sql("update notification set state = 'TOLD', told_at = ? where notification_id = ?")
        .params(Timestamp.from(now.minus(Duration.ofHours(1))), id)
        .update();
    jdbc.sql(
            "insert into mail (mail_id, recipient, contact_id, message_id, state, deadline)"
                + " values (:mail, :urn, :lead, :message, 'ACCEPTED', :deadline)")
        .param("deadline", Timestamp.from(now.plus(Duration.ofMinutes(minutesLeft))))
        .param("mail", mail)
        .param("urn", urn)
        .param("lead", "lead-" + urn)
        .param("message", "<" + mail + "@made-up>")
        .update();
    jdbc.sql(
            "insert into telling (notification_id, contact_id, recipient, purpose, occasion,"
                + " due_at, deadline, mail_id, created_at) values (:id, :lead, :urn, 'FIRST', 1,"
                + " :at, :deadline, :mail, :at)")
        .param("urn", urn)
        .param("deadline", Timestamp.from(now.plus(Duration.ofMinutes(minutesLeft))))
        .param("id", id)
        .param("lead", "lead-" + urn)
        .param("mail", mail)
        .param("at", Timestamp.from(now))
        .update();
    return id;
  }

  /// One that the lead has acknowledged.
  UUID acknowledged(String urn, long minutesLeft) {
    var id = told(urn, minutesLeft);
    var at = Timestamp.from(now.minus(Duration.ofMinutes(30)));
    jdbc.sql(
            "update notification set state = 'ACKNOWLEDGED', met = true, read_at = ?,"
                + " acknowledged_at = ? where notification_id = ?")
        .params(at, at, id)
        .update();
    return id;
  }

  /// It was opened, and then taken back.
  void breached(UUID id) {
    jdbc.sql(
            "update notification set state = 'WITHDRAWN', reason = 'RETURNED', version = 2"
                + " where notification_id = ?")
        .param(id)
        .update();
    jdbc.sql(
            "insert into opened select notification_id, 'lead-' || recipient, 1, created_at"
                + " from notification where notification_id = ?")
        .param(id)
        .update();
    jdbc.sql("insert into breach (notification_id, aware_at, report_by) values (?, ?, ?)")
        .params(id, Timestamp.from(now), Timestamp.from(now.plus(Duration.ofHours(72))))
        .update();
  }

  /// A step of the ladder that is still to be taken.
  void planned(UUID id, String step, long minutesFromNow) {
    jdbc.sql("insert into ladder_step (notification_id, step, due_at) values (?, ?, ?)")
        .params(id, step, Timestamp.from(now.plus(Duration.ofMinutes(minutesFromNow))))
        .update();
  }

  /// Its deadline has come and was missed.
  void missed(UUID id) {
    jdbc.sql("update notification set met = false where notification_id = ?").param(id).update();
  }

  /// A line about it as the police call it.
  static String reference(String urn) {
    return "MORNING-" + urn;
  }
}
