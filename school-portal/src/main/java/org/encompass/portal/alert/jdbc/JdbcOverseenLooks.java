package org.encompass.portal.alert.jdbc;

import java.util.List;
import java.util.UUID;
import org.encompass.portal.alert.Attempt;
import org.encompass.portal.alert.Look;
import org.encompass.portal.alert.OverseenLooks;
import org.encompass.portal.alert.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads no more rows of a school than a page and those before it.
@Repository
class JdbcOverseenLooks implements OverseenLooks {
  private static final String NEWEST_LOOKS = "look_id DESC";
  private static final String NEWEST_ATTEMPTS = "last_at DESC, notification_id, contact_id";
  private final JdbcClient jdbc;

  JdbcOverseenLooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Look> looks(Watch watch, int skip, int atMost) {
    return watched("alert_look", NEWEST_LOOKS, watch, skip, atMost).query(LookRows::look).list();
  }

  @Override
  public List<Look> looks(UUID alert, int skip, int atMost) {
    return ofOne("alert_look", NEWEST_LOOKS, alert, skip, atMost).query(LookRows::look).list();
  }

  @Override
  public List<Attempt> attempts(Watch watch, int skip, int atMost) {
    return watched("alert_attempt", NEWEST_ATTEMPTS, watch, skip, atMost)
        .query(LookRows::attempt)
        .list();
  }

  @Override
  public List<Attempt> attempts(UUID alert, int skip, int atMost) {
    return ofOne("alert_attempt", NEWEST_ATTEMPTS, alert, skip, atMost)
        .query(LookRows::attempt)
        .list();
  }

  private JdbcClient.StatementSpec watched(
      String table, String order, Watch watch, int skip, int atMost) {
    return jdbc.sql(
            """
            SELECT found.* FROM unnest(:urns, :people, :since) AS mine (urn, person, since)
            CROSS JOIN LATERAL (
              SELECT one.* FROM %1$s AS one JOIN alert USING (notification_id)
              WHERE one.urn = mine.urn AND mine.since <= alert.school_revision
                AND mine.person <> ALL (alert.hidden_from)
                AND NOT EXISTS (
                  SELECT FROM unnest(:aheadUrns, :aheadPeople, :aheadSince)
                    AS ahead (urn, person, since)
                  WHERE ahead.urn = alert.urn AND ahead.since <= alert.school_revision
                    AND ahead.person <> ALL (alert.hidden_from))
              ORDER BY %2$s LIMIT :depth) AS found
            ORDER BY %2$s OFFSET :skip LIMIT :most
            """
                .formatted(table, order))
        .params(SightColumns.of(watch.sights(), "urns", "people", "since"))
        .params(SightColumns.of(watch.ahead(), "aheadUrns", "aheadPeople", "aheadSince"))
        .param("depth", skip + atMost)
        .param("skip", skip)
        .param("most", atMost);
  }

  private JdbcClient.StatementSpec ofOne(
      String table, String order, UUID alert, int skip, int atMost) {
    return jdbc.sql(
            "SELECT * FROM %s WHERE notification_id = ? ORDER BY %s OFFSET ? LIMIT ?"
                .formatted(table, order))
        .params(alert, skip, atMost);
  }
}
