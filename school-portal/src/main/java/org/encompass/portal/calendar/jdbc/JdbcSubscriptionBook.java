package org.encompass.portal.calendar.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.calendar.FeedAddress;
import org.encompass.portal.calendar.FeedProblem;
import org.encompass.portal.calendar.FromAddress;
import org.encompass.portal.calendar.Subscription;
import org.encompass.portal.calendar.SubscriptionBook;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubscriptionBook implements SubscriptionBook {
  private final JdbcClient jdbc;
  private final AtRest atRest;

  JdbcSubscriptionBook(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public Optional<Subscription> find(SchoolKey school) {
    return jdbc.sql("SELECT * FROM calendar_subscription WHERE urn = :urn")
        .param("urn", school.value())
        .query((row, _) -> subscription(row))
        .optional();
  }

  @Override
  public List<Named> all(Remit remit) {
    return jdbc.sql(
            "SELECT calendar_subscription.*, school.name FROM calendar_subscription JOIN school"
                + " USING (urn) WHERE "
                + RemitCondition.on("school")
                + " ORDER BY failing_since NULLS LAST, school.name, urn")
        .params(RemitCondition.values(remit))
        .query((row, _) -> new Named(row.getString("name"), subscription(row)))
        .list();
  }

  @Override
  public void put(SchoolKey school, FromAddress came, String by, Instant next) {
    jdbc.sql(
            """
            INSERT INTO calendar_subscription
              (urn, address, tag, by_account, asked_at, taken_at, next_at)
            VALUES (:urn, :address, :tag, :by, :at, :at, :next)
            ON CONFLICT (urn) DO UPDATE SET address = excluded.address, tag = excluded.tag,
              by_account = excluded.by_account, asked_at = excluded.asked_at,
              taken_at = excluded.taken_at, next_at = excluded.next_at,
              problem = NULL, failing_since = NULL
            """)
        .param("urn", school.value())
        .param("address", atRest.sealText(came.address().uri().toString(), place(school.value())))
        .param("tag", came.tag())
        .param("by", by)
        .param("at", sql(came.askedAt()))
        .param("next", sql(next))
        .update();
  }

  @Override
  public void end(SchoolKey school) {
    jdbc.sql("DELETE FROM calendar_subscription WHERE urn = :urn")
        .param("urn", school.value())
        .update();
  }

  @Override
  public Optional<Subscription> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            UPDATE calendar_subscription SET next_at = :until WHERE urn = (
              SELECT urn FROM calendar_subscription WHERE next_at <= :now
              ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .param("now", sql(now))
        .param("until", sql(until))
        .query((row, _) -> subscription(row))
        .optional();
  }

  @Override
  public boolean holds(Subscription claimed, Instant until) {
    return jdbc.sql(
            """
            SELECT * FROM calendar_subscription WHERE urn = :urn AND next_at = :until FOR UPDATE
            """)
        .param("urn", claimed.school().value())
        .param("until", sql(until))
        .query((row, _) -> subscription(row))
        .optional()
        .filter(it -> it.address().equals(claimed.address()))
        .isPresent();
  }

  @Override
  public void note(SchoolKey school, Subscription.Outcome outcome, Instant at, Instant next) {
    var noted =
        switch (outcome) {
          case Subscription.Outcome.Taken(var tag) ->
              jdbc.sql(
                      """
                      UPDATE calendar_subscription SET asked_at = :at, taken_at = :at, tag = :tag,
                        problem = NULL, failing_since = NULL, next_at = :next
                      WHERE urn = :urn
                      """)
                  .param("tag", tag);
          case Subscription.Outcome.Failed(var why) ->
              jdbc.sql(
                      """
                      UPDATE calendar_subscription SET asked_at = :at, problem = :problem,
                        failing_since = coalesce(failing_since, :at), next_at = :next
                      WHERE urn = :urn
                      """)
                  .param("problem", why.name());
        };
    noted.param("urn", school.value()).param("at", sql(at)).param("next", sql(next)).update();
  }

  @Override
  public int failing() {
    return jdbc.sql("SELECT count(*)::int FROM calendar_subscription WHERE problem IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<Instant> waitingSince(Instant now) {
    return jdbc.sql(
            "SELECT next_at FROM calendar_subscription WHERE next_at <= :now"
                + " ORDER BY next_at LIMIT 1")
        .param("now", sql(now))
        .query((row, _) -> row.getObject("next_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  private Subscription subscription(ResultSet row) throws SQLException {
    var urn = row.getString("urn");
    var address = FeedAddress.parse(atRest.openText(row.getBytes("address"), place(urn)));
    var problem = row.getString("problem");
    return new Subscription(
        new SchoolKey(urn),
        address.orElseThrow(),
        row.getString("tag"),
        instant(row, "asked_at"),
        instant(row, "taken_at"),
        problem == null ? null : FeedProblem.valueOf(problem),
        instant(row, "failing_since"));
  }

  private static Place place(String urn) {
    return new Place("calendar_subscription", "address", urn);
  }

  private static OffsetDateTime sql(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
