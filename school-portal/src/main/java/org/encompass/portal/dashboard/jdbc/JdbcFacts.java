package org.encompass.portal.dashboard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encompass.portal.dashboard.Fact;
import org.encompass.portal.dashboard.Facts;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFacts implements Facts {
  private static final String REFUSED = "refused ";
  private final JdbcTemplate jdbc;

  JdbcFacts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  // In the order of the topic: a record that is taken at last strikes out its own refusal.
  @Override
  @Transactional
  public void take(List<ReceiptMessage> receipts) {
    for (var receipt : receipts) {
      switch (receipt.state()) {
        case DUPLICATE -> {} // changes nothing of what is known
        case ACCEPTED -> {
          strikeRefusal(receipt);
          if (receipt.childRef() != null) {
            note(receipt, subject(receipt));
          }
        }
        case REJECTED -> note(receipt, REFUSED + text(receipt.eventId()));
        case IN_REVIEW, OUT_OF_SCOPE, HELD, SCHEDULED, TOLD, READ, ACKNOWLEDGED, WITHDRAWN ->
            note(receipt, subject(receipt));
      }
    }
  }

  private void strikeRefusal(ReceiptMessage accepted) {
    jdbc.update(
        "DELETE FROM receipt_fact WHERE force = ? AND reference = ? AND subject = ?",
        accepted.force(),
        accepted.reference(),
        REFUSED + text(accepted.eventId()));
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
                    told_at, settled_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  ON CONFLICT (force, reference, child_ref, subject) DO UPDATE SET
                    event_id = excluded.event_id, seq = excluded.seq, state = excluded.state,
                    reason = excluded.reason, urn = coalesce(excluded.urn, known.urn),
                    la_code = coalesce(excluded.la_code, known.la_code),
                    late_on_arrival = known.late_on_arrival OR excluded.late_on_arrival,
                    deadline = coalesce(excluded.deadline, known.deadline),
                    met = coalesce(excluded.met, known.met), at = excluded.at,
                    told_at = least(known.told_at, excluded.told_at),
                    settled_at = least(known.settled_at, excluded.settled_at)
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
  public List<Fact> since(Instant moment) {
    var from = moment.atOffset(ZoneOffset.UTC);
    return jdbc.query(
        """
        SELECT * FROM receipt_fact WHERE (force, reference) IN (
          SELECT force, reference FROM receipt_fact
          WHERE deadline >= ? OR at >= ? OR state IN ('ACCEPTED', 'IN_REVIEW', 'HELD', 'SCHEDULED', 'REJECTED'))
        ORDER BY first_at, force, reference, child_ref, subject
        """,
        (row, number) -> fact(row),
        from,
        from);
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
}
