package org.encompass.notifier.feeds.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.feeds.FeedHistory;
import org.encompass.notifier.feeds.FeedHistory.Slot;
import org.encompass.notifier.feeds.FeedRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what was accepted and what was put aside: both prove that the feed speaks.
@Repository
class JdbcFeedRows implements FeedRows {
  /// A watchdog that is too slow gets switched off; this one gives up by itself.
  private static final int BUDGET_SECONDS = 5;

  private final JdbcClient jdbc;

  JdbcFeedRows(DataSource database) {
    var template = new JdbcTemplate(database);
    template.setQueryTimeout(BUDGET_SECONDS);
    jdbc = JdbcClient.create(template);
  }

  private record Counted(String force, Instant first, Instant last, Slot slot, long records) {}

  @Override
  public List<FeedHistory> histories() {
    var byForce = new LinkedHashMap<String, List<Counted>>();
    jdbc.sql(
            """
            with came as (
              select force, arrived_at from incident_version
              union all
              select force, arrived_at from quarantine where force is not null),
            ended as (
              select force, max(arrived_at) as last from came group by force),
            counted as (
              select c.force, e.last, c.arrived_at, c.arrived_at at time zone :zone as london
                from came c join ended e using (force)
               where c.arrived_at > e.last - make_interval(secs => :span))
            select force, last, min(arrived_at) as first, extract(isodow from london)::int as day,
                   extract(hour from london)::int as hour, count(*) as records
              from counted group by force, last, day, hour
             order by force
            """)
        .param("zone", WorkingMorning.ZONE.getId())
        .param("span", FeedHistory.SPAN.toSeconds())
        .query(JdbcFeedRows::counted)
        .list()
        .forEach(row -> byForce.computeIfAbsent(row.force(), _ -> new ArrayList<>()).add(row));
    return byForce.values().stream().map(JdbcFeedRows::history).toList();
  }

  private static Counted counted(ResultSet row, int number) throws SQLException {
    return new Counted(
        row.getString("force"),
        row.getTimestamp("first").toInstant(),
        row.getTimestamp("last").toInstant(),
        new Slot(DayOfWeek.of(row.getInt("day")), row.getInt("hour")),
        row.getLong("records"));
  }

  private static FeedHistory history(List<Counted> rows) {
    var first = rows.stream().map(Counted::first).min(Comparator.naturalOrder());
    Map<Slot, Long> records = new HashMap<>();
    rows.forEach(row -> records.put(row.slot(), row.records()));
    var any = rows.getFirst();
    return new FeedHistory(any.force(), first.orElseThrow(), any.last(), records);
  }
}
