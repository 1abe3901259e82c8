package org.encompass.notifier.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcLedger implements Ledger {
  private static final String COLUMNS =
      "kind, actor, incident_id, child_id, notification_id, with_whom, shared, what, purpose,"
          + " basis, reasons";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  JdbcLedger(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.update(
        "insert into ledger (at, "
            + COLUMNS
            + ") select ?, "
            + COLUMNS
            + """
               from unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                           ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[])
                 with ordinality as e (kind, actor, incident_id, child_id, notification_id,
                   with_whom, shared, what, purpose, basis, reasons, place)
              order by place
              """,
        clock.instant().atOffset(ZoneOffset.UTC),
        texts(entries, LedgerEntry::kind),
        texts(entries, LedgerEntry::actor),
        ids(entries, LedgerEntry::incidentId),
        ids(entries, LedgerEntry::childId),
        ids(entries, LedgerEntry::notificationId),
        texts(entries, LedgerEntry::withWhom),
        entries.stream().map(LedgerEntry::shared).toArray(Boolean[]::new),
        texts(entries, LedgerEntry::what),
        texts(entries, LedgerEntry::purpose),
        texts(entries, LedgerEntry::basis),
        texts(entries, LedgerEntry::reasons));
  }

  private static String[] texts(
      List<LedgerEntry> entries, Function<LedgerEntry, @Nullable String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  private static UUID[] ids(
      List<LedgerEntry> entries, Function<LedgerEntry, @Nullable UUID> column) {
    return entries.stream().map(column).toArray(UUID[]::new);
  }

  @Override
  public List<LedgerRow> ofChild(UUID childId) {
    return jdbc.query(
        "select seq, at, " + COLUMNS + " from ledger where child_id = ? order by seq",
        (row, number) -> row(row),
        childId);
  }

  private static LedgerRow row(ResultSet row) throws SQLException {
    return new LedgerRow(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new LedgerEntry(
            row.getString("kind"),
            row.getString("actor"),
            row.getObject("incident_id", UUID.class),
            row.getObject("child_id", UUID.class),
            row.getObject("notification_id", UUID.class),
            row.getString("with_whom"),
            row.getObject("shared", Boolean.class),
            row.getString("what"),
            row.getString("purpose"),
            row.getString("basis"),
            row.getString("reasons")));
  }
}
