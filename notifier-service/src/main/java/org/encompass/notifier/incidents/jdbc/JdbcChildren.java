package org.encompass.notifier.incidents.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.incidents.Details;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcChildren implements Children {
  private static final String CASES =
      """
      select c.child_id, c.incident_id, c.generation, c.state, c.reason, c.named,
             c.identity_hash is distinct from c.routed_hash as identity_changed,
             c.first_arrived_at, c.occurred_from, c.sealed,
             v.event_id, v.version, v.sealed as incident_sealed
        from child c
        join incident i on i.incident_id = c.incident_id
        join incident_version v on v.incident_id = i.incident_id and v.version = i.version
      """;
  /// A deadline that was judged is the day's, whatever a person decides later.
  private static final String JUDGED_STAYS =
      "deadline = case when met is null then null else deadline end";

  /// Whether the deadline of a review stays, and with it what gave it: an earlier one does, and one
  /// that a school had, whatever a calendar says since.
  private static final String STAYS =
      "(deadline < said.at or (state = 'IN_REVIEW' and deadline is not null"
          + " and deadline_rule is null and said.rule is not null))";

  private static final String DONE = "unrouted = false, routed_hash = identity_hash, ";

  private final JdbcTemplate jdbc;
  private final Details details;

  JdbcChildren(JdbcTemplate jdbc, Details details) {
    this.jdbc = jdbc;
    this.details = details;
  }

  @Override
  public Optional<ChildCase> find(UUID childId) {
    return jdbc.query(CASES + " where c.child_id = ?", this::row, childId).stream().findFirst();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public ChildCase lock(UUID childId) {
    return jdbc.query(CASES + " where c.child_id = ? for update of c", this::row, childId).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no child " + childId));
  }

  @Override
  public List<ChildCase> household(UUID incidentId) {
    return jdbc.query(
        CASES + " where c.incident_id = ? order by c.child_ref", this::row, incidentId);
  }

  @Override
  public void routed(UUID childId) {
    jdbc.update(
        "update child set "
            + DONE
            + "state = 'ROUTED', reason = null, "
            + JUDGED_STAYS
            + " where child_id = ?",
        childId);
  }

  @Override
  public Waiting inReview(UUID childId, String reason, DecideBy by) {
    return jdbc
        .query(
            "update child set "
                + DONE
                + """
                state = 'IN_REVIEW', reason = said.reason,
                  deadline = case when %1$s then deadline else said.at end,
                  deadline_because = case when %1$s then deadline_because else said.because end,
                  deadline_rule = case when %1$s then deadline_rule else said.rule end,
                  deadline_by = case when %1$s then deadline_by else said.authority end,
                  deadline_by_revision = case when %1$s then deadline_by_revision
                                              else said.revision end
                from (values (?::text, ?::timestamptz, ?::text, ?::text, ?::text, ?::bigint))
                  as said (reason, at, because, rule, authority, revision)
                where child_id = ? returning deadline, met
                """
                    .formatted(STAYS),
            (row, number) ->
                new Waiting(
                    row.getObject("deadline", OffsetDateTime.class).toInstant(),
                    row.getObject("met", Boolean.class)),
            reason,
            by.deadline().at().atOffset(ZoneOffset.UTC),
            by.deadline().because(),
            by.movableBy(),
            by.authority(),
            by.revision(),
            childId)
        .stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no child " + childId));
  }

  @Override
  public void outOfScope(UUID childId, String reason) {
    ended(childId, "OUT_OF_SCOPE", reason);
  }

  @Override
  public void withdrawn(UUID childId, String reason) {
    ended(childId, "WITHDRAWN", reason);
  }

  private void ended(UUID childId, String state, String reason) {
    jdbc.update(
        "update child set "
            + DONE
            + "state = ?, reason = ?, "
            + JUDGED_STAYS
            + " where child_id = ?",
        state,
        reason,
        childId);
  }

  @Override
  public void routeAgain(UUID childId) {
    jdbc.update(
        "update child set unrouted = true, route_failures = 0, route_after = '-infinity'"
            + " where child_id = ?",
        childId);
  }

  @Override
  public void routingFailed(UUID childId, Instant retryAt) {
    jdbc.update(
        "update child set route_failures = route_failures + 1, route_after = ? where child_id = ?",
        retryAt.atOffset(ZoneOffset.UTC),
        childId);
  }

  @Override
  public void judged(UUID childId, boolean met) {
    jdbc.update("update child set met = ? where child_id = ?", met, childId);
  }

  private ChildCase row(ResultSet row, int number) throws SQLException {
    var incidentId = row.getObject("incident_id", UUID.class);
    var childId = row.getObject("child_id", UUID.class);
    var version = row.getInt("version");
    return new ChildCase(
        childId,
        incidentId,
        row.getInt("generation"),
        ChildState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getBoolean("named"),
        row.getBoolean("identity_changed"),
        row.getObject("first_arrived_at", OffsetDateTime.class).toInstant(),
        row.getObject("occurred_from", OffsetDateTime.class).toInstant(),
        details.incident(incidentId, version, row.getBytes("incident_sealed")),
        details.child(incidentId, childId, row.getBytes("sealed")),
        row.getObject("event_id", UUID.class),
        version);
  }
}
