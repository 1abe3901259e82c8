package org.encompass.notifier.reference.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.encompass.notifier.keys.ForgottenException;
import org.encompass.notifier.reference.PupilKey;
import org.encompass.notifier.reference.ReferenceMetrics;
import org.encompass.notifier.reference.RollTable;
import org.encompass.notifier.reference.Watermark;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.Topics;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the roll some schools at a time, so that nine million entries are never in memory at once.
/// An entry that does not open is left out and counted: one broken row must not leave the whole
/// country to people.
@Repository
class JdbcRollTable implements RollTable {
  /// About forty thousand pupils.
  private static final int SCHOOLS_AT_ONCE = 100;

  private static final String ENTRIES = "select urn, pupil_id, sealed from roll_entry ";

  private final JdbcTemplate jdbc;
  private final Blobs blobs;
  private final ReferenceMetrics metrics;
  private final TransactionTemplate oneMoment;

  JdbcRollTable(
      JdbcTemplate jdbc,
      Blobs blobs,
      ReferenceMetrics metrics,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.blobs = blobs;
    this.metrics = metrics;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setReadOnly(true);
  }

  @Override
  public Watermark reached() {
    var next = new TreeMap<Integer, Long>();
    jdbc.query(
        "select topic_partition, next_offset from roll_progress",
        row -> {
          next.put(row.getInt(1), row.getLong(2));
        });
    return Watermark.of(next);
  }

  @Override
  public Watermark snapshot(Consumer<RollMessage> into) {
    return Objects.requireNonNull(
        oneMoment.execute(
            _ -> {
              var reached = reached();
              var schools =
                  jdbc.query(
                      "select distinct urn from roll_entry order by urn",
                      (row, number) -> row.getString(1));
              for (int from = 0; from < schools.size(); from += SCHOOLS_AT_ONCE) {
                var some = schools.subList(from, Math.min(from + SCHOOLS_AT_ONCE, schools.size()));
                read(some).forEach(into);
              }
              return reached;
            }));
  }

  private List<RollMessage> read(List<String> schools) {
    var rows =
        jdbc.query(
            ENTRIES + "where urn = any(?) order by urn, pupil_id",
            JdbcRollTable::row,
            (Object) schools.toArray(String[]::new));
    return rows.stream().flatMap(this::open).toList();
  }

  @Override
  public Map<PupilKey, RollMessage> entries(Collection<PupilKey> keys) {
    var rows = new ArrayList<Row>();
    jdbc.query(
        ENTRIES
            + "join unnest(?::text[], ?::text[]) as k(school, pupil)"
            + " on urn = k.school and pupil_id = k.pupil",
        statement -> JdbcRoll.keys(statement, keys),
        row -> {
          rows.add(row(row, 0));
        });
    var entries = new HashMap<PupilKey, RollMessage>();
    rows.stream().flatMap(this::open).forEach(entry -> entries.put(PupilKey.of(entry), entry));
    return entries;
  }

  private Stream<RollMessage> open(Row row) {
    var key = row.key();
    try {
      var place = JdbcRoll.place(key);
      return Stream.of(blobs.open(key.urn(), place, row.sealed(), RollMessage.class));
    } catch (IllegalStateException | ForgottenException unreadable) {
      metrics.count(Topics.ROLLS, "UNREADABLE", 1);
      return Stream.empty();
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(new PupilKey(row.getString(1), row.getString(2)), row.getBytes(3));
  }

  private record Row(PupilKey key, byte[] sealed) {}
}
