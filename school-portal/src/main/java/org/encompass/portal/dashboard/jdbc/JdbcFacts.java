package org.encompass.portal.dashboard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encompass.portal.dashboard.Fact;
import org.encompass.portal.dashboard.Facts;
import org.encompass.portal.dashboard.Incident;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFacts implements Facts {
  private static final String REFUSED = "refused ";
  private static final String DISMISSED = "DISMISSED";
  private final JdbcTemplate jdbc;

  JdbcFacts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void hold(Collection<Incident> incidents) {
    jdbc.query(
        """
        SELECT pg_advisory_xact_lock(key) FROM (
          SELECT DISTINCT hashtextextended(force || '/' || reference, 0) AS key
          FROM unnest(?::text[], ?::text[]) AS asked (force, reference) ORDER BY key) AS keys
        """,
        row -> {},
        forces(incidents),
        references(incidents));
  }

  // In the order of the topic: a record that is taken at last, turns out to be known already, or is
  // dismissed by a person strikes out its own refusal.
  @Override
  public void take(List<ReceiptMessage> receipts) {
    for (var receipt : receipts) {
      switch (receipt.state()) {
        case DUPLICATE -> strikeRefusal(receipt);
        case ACCEPTED -> {
          strikeRefusal(receipt);
          if (receipt.childRef() != null) {
            note(receipt, subject(receipt));
          }
        }
        case REJECTED -> {
          if (DISMISSED.equals(receipt.reason())) {
            strikeRefusal(receipt);
          } else {
            note(receipt, REFUSED + text(receipt.eventId()));
          }
        }
        case IN_REVIEW, OUT_OF_SCOPE, HELD, SCHEDULED, TOLD, READ, ACKNOWLEDGED, WITHDRAWN ->
            note(receipt, subject(receipt));
      }
    }
  }

  private void strikeRefusal(ReceiptMessage answer) {
    jdbc.update(
        "DELETE FROM receipt_fact WHERE force = ? AND reference = ? AND subject = ?",
        answer.force(),
        answer.reference(),
        REFUSED + text(answer.eventId()));
  }

  private void note(ReceiptMessage receipt, String subject) {
    var at = receipt.at();
    boolean told =
        switch (receipt.state()) {
          case TOLD, READ, ACKNOWLEDGED -> true;
          case ACCEPTED, REJECTED, DUPLICATE, IN_REVIEW, OUT_OF_SCOPE, HELD, SCHEDULED, WITHDRAWN ->
              false;
        };
    boolean settled =
        receipt.state() == State.ACKNOWLEDGED
            || receipt.state() == State.TOLD && "BY_PHONE".equals(receipt.reason());
    jdbc.update(
        connection -> {
          var row =
              connection.prepareStatement(
                  """
                  INSERT INTO receipt_fact AS known (force, reference, child_ref, subject, event_id,
                    seq, state, reason, urn, la_code, late_on_arrival, deadline, met, first_at, at,
                    told_at, settled_at, route)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  ON CONFLICT (force, reference, child_ref, subject) DO UPDATE SET
                    event_id = excluded.event_id, seq = excluded.seq, state = excluded.state,
                    reason = excluded.reason, urn = coalesce(excluded.urn, known.urn),
                    la_code = coalesce(excluded.la_code, known.la_code),
                    late_on_arrival = known.late_on_arrival OR excluded.late_on_arrival,
                    deadline = coalesce(excluded.deadline, known.deadline),
                    met = coalesce(excluded.met, known.met), at = excluded.at,
                    told_at = least(known.told_at, excluded.told_at),
                    settled_at = least(known.settled_at, excluded.settled_at),
                    route = coalesce(excluded.route, known.route)
                  WHERE excluded.seq >= known.seq
                  """);
          row.setString(1, receipt.force());
          row.setString(2, receipt.reference());
          row.setString(3, text(receipt.childRef()));
          row.setString(4, subject);
          row.setObject(5, receipt.eventId());
          row.setLong(6, receipt.seq());
          row.setString(7, receipt.state().name());
          row.setString(8, receipt.reason());
          row.setString(9, receipt.urn());
          row.setString(10, receipt.laCode());
          row.setBoolean(11, Boolean.TRUE.equals(receipt.lateOnArrival()));
          row.setObject(12, receipt.deadline(), Types.TIMESTAMP_WITH_TIMEZONE);
          row.setObject(13, receipt.met(), Types.BOOLEAN);
          row.setObject(14, at);
          row.setObject(15, at);
          row.setObject(16, told ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
          row.setObject(17, settled ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
          row.setString(18, receipt.route() == null ? null : receipt.route().name());
          return row;
        });
  }

  private static String subject(ReceiptMessage receipt) {
    return text(receipt.notificationId());
  }

  private static String text(@Nullable Object id) {
    return id == null ? "" : id.toString();
  }

  @Override
  public List<Fact> about(Collection<Incident> incidents) {
    return jdbc.query(
        """
        SELECT * FROM receipt_fact
        JOIN unnest(?::text[], ?::text[]) AS asked (force, reference) USING (force, reference)
        ORDER BY first_at, force, reference, child_ref, subject
        """,
        (row, number) -> fact(row),
        forces(incidents),
        references(incidents));
  }

  private static Fact fact(ResultSet row) throws SQLException {
    var child = row.getString("child_ref");
    var subject = row.getString("subject");
    return new Fact(
        row.getString("force"),
        row.getString("reference"),
        child.isEmpty() ? null : child,
        subject.isEmpty() || subject.startsWith(REFUSED) ? null : UUID.fromString(subject),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("urn"),
        row.getString("la_code"),
        row.getString("route") == null ? null : Route.valueOf(row.getString("route")),
        row.getBoolean("late_on_arrival"),
        instant(row, "deadline"),
        row.getObject("met", Boolean.class),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        instant(row, "told_at"),
        instant(row, "settled_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static String[] forces(Collection<Incident> incidents) {
    return incidents.stream().map(Incident::force).toArray(String[]::new);
  }

  static String[] references(Collection<Incident> incidents) {
    return incidents.stream().map(Incident::reference).toArray(String[]::new);
  }
}
