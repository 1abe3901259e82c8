package org.encompass.portal.roll.jdbc;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.roll.FeedRows;
import org.encompass.portal.roll.RollFeeds.Said;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeedRows implements FeedRows {
  private final JdbcTemplate jdbc;

  JdbcFeedRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Said> last(Collection<String> urns) {
    return jdbc
        .query(
            """
            SELECT urn, roll_as_of, roll_count FROM roll_feed WHERE urn = ANY (?) FOR UPDATE
            """,
            (row, number) ->
                new Said(
                    row.getString("urn"),
                    row.getObject("roll_as_of", LocalDate.class),
                    row.getInt("roll_count")),
            (Object) urns.toArray(String[]::new))
        .stream()
        .collect(toMap(one -> String.valueOf(one.urn()), one -> one));
  }

  @Override
  public void note(List<Said> news, String client, Instant at) {
    jdbc.update(
        """
        INSERT INTO roll_feed (urn, roll_as_of, roll_count, said_at, client)
        SELECT urn, roll_as_of, roll_count, ?, ?
        FROM unnest(?::text[], ?::date[], ?::int[]) AS said (urn, roll_as_of, roll_count)
        ON CONFLICT (urn) DO UPDATE SET roll_as_of = excluded.roll_as_of,
          roll_count = excluded.roll_count, said_at = excluded.said_at, client = excluded.client
        """,
        at.atOffset(ZoneOffset.UTC),
        client,
        news.stream().map(Said::urn).toArray(String[]::new),
        news.stream().map(one -> String.valueOf(one.rollAsOf())).toArray(String[]::new),
        news.stream().map(Said::rollCount).toArray(Integer[]::new));
  }
}
