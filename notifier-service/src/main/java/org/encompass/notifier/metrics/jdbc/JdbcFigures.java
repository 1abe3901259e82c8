package org.encompass.notifier.metrics.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.encompass.notifier.metrics.Accounting;
import org.encompass.notifier.metrics.Clockwork;
import org.encompass.notifier.metrics.DeadlineFigures;
import org.encompass.notifier.metrics.Figures;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.notifier.metrics.WaitingFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFigures implements Figures {
  /// A watchdog that is too slow gets switched off; this one gives up by itself.
  private static final int BUDGET_SECONDS = 5;

  private final JdbcClient jdbc;

  JdbcFigures(DataSource database) {
    var template = new JdbcTemplate(database);
    template.setQueryTimeout(BUDGET_SECONDS);
    jdbc = JdbcClient.create(template);
  }

  @Override
  public Accounting accounting(ForceScope scope) {
    return jdbc.sql(
            """
            with live as (
              select child_id, generation,
                     min(array_position(
                       array['HELD', 'SCHEDULED', 'TOLD', 'READ', 'ACKNOWLEDGED'], state)) as least
                from notification
               where state <> 'WITHDRAWN'
               group by child_id, generation),
            accepted as (
              select case
                       when c.state = 'RECEIVED' then 'OWED'
                       when c.state <> 'ROUTED' then c.state
                       when l.least = 1 then 'HELD'
                       when l.least = 2 then 'OWED'
                       when l.least > 2 then 'TOLD'
                       when exists (select 1 from notification n
                                     where n.child_id = c.child_id and n.generation = c.generation)
                         then 'WITHDRAWN'
                       else 'OWED'
                     end as part
                from child c
                join incident i using (incident_id)
                left join live l on l.child_id = c.child_id and l.generation = c.generation
               where :every or i.force = any(:forces) or i.duty_force = any(:forces)),
            put_aside as (
              select * from quarantine
               where status = 'OPEN' and (:every or force = any(:forces))),
            -- Children that can be read in a quarantined record and are counted nowhere else, once.
            readable as (
              select distinct q.force, q.reference, named.ref
                from put_aside q cross join unnest(q.child_refs) as named (ref)
               where q.force is not null and q.reference is not null
                 and not exists (select 1 from child c join incident i using (incident_id)
                                  where i.force = q.force and i.reference = q.reference
                                    and c.child_ref = named.ref)),
            -- Whose children cannot be told from others' count as they stand; none readable is one.
            unreadable as (
              select greatest(1, (select count(distinct r) from unnest(q.child_refs) r)) as children
                from put_aside q
               where q.force is null or q.reference is null or cardinality(q.child_refs) = 0),
            rejected as (
              select (select count(*) from readable)
                     + (select coalesce(sum(children), 0) from unreadable) as children)
            select count(*) + (select children from rejected)             as children,
                   count(*) filter (where part = 'TOLD')                  as told,
                   count(*) filter (where part = 'HELD')                  as held,
                   count(*) filter (where part = 'IN_REVIEW')             as in_review,
                   count(*) filter (where part = 'OUT_OF_SCOPE')          as out_of_scope,
                   count(*) filter (where part = 'WITHDRAWN')             as withdrawn,
                   (select children from rejected)                        as rejected,
                   count(*) filter (where part = 'OWED')                  as owed
              from accepted
            """)
        .param("every", scope.everything())
        .param("forces", scope.forces().toArray(String[]::new))
        .query(
            (row, number) ->
                new Accounting(
                    row.getLong("children"),
                    row.getLong("told"),
                    row.getLong("held"),
                    row.getLong("in_review"),
                    row.getLong("out_of_scope"),
                    row.getLong("withdrawn"),
                    row.getLong("rejected"),
                    row.getLong("owed")))
        .single();
  }

  @Override
  public List<DeadlineFigures> deadlines() {
    var spare =
        IntStream.range(0, DeadlineFigures.LIMITS.size())
            .mapToObj(
                i ->
                    ", count(*) filter (where live and acknowledged_at <= deadline - interval '%d min')"
                            .formatted(DeadlineFigures.LIMITS.get(i))
                        + " as spare_"
                        + i)
            .collect(Collectors.joining());
    return jdbc.sql(
            """
            with judged as (
              select force, met, state <> 'WITHDRAWN' as live, late_on_arrival, told_at,
                     acknowledged_at, deadline
                from notification
              union all
              select i.force, c.met, false, false, null, null, c.deadline
                from child c join incident i using (incident_id)
               where c.met is not null
              union all
              select coalesce(force, 'unknown'), met, false, false, null, null, deadline
                from quarantine
               where met is not null)
            select force,
                   count(*) filter (where met)                                 as met,
                   count(*) filter (where not met)                             as missed,
                   count(*) filter (where live and late_on_arrival)            as late_on_arrival,
                   count(*) filter (where live and told_at < deadline)         as told_in_time
            """
                + spare
                + " from judged group by force order by force")
        .query((row, number) -> deadlines(row))
        .list();
  }

  private static DeadlineFigures deadlines(ResultSet row) throws SQLException {
    var spare = new ArrayList<Long>();
    for (int i = 0; i < DeadlineFigures.LIMITS.size(); i++) {
      spare.add(row.getLong("spare_" + i));
    }
    return new DeadlineFigures(
        row.getString("force"),
        row.getLong("met"),
        row.getLong("missed"),
        row.getLong("late_on_arrival"),
        row.getLong("told_in_time"),
        List.copyOf(spare));
  }

  @Override
  public WaitingFigures waiting(Instant now) {
    return jdbc.sql(
            """
            select (select count(*) from review_case where decided_at is null) as reviews,
                   (select coalesce(extract(epoch from cast(:now as timestamptz) - min(opened_at)), 0)
                      from review_case where decided_at is null) as oldest,
                   (select count(*) from quarantine where status = 'OPEN') as quarantined,
                   (select count(distinct m.mail_id) from attempt a join mail m using (mail_id)
                     where a.outcome = 'UNKNOWN' and m.settled_at is null) as unknown,
                   (select count(*) from notification n
                     where n.state = 'SCHEDULED'
                       and not exists (select 1 from telling t
                                        where t.notification_id = n.notification_id
                                          and not t.cancelled and t.purpose <> 'HEAD'))
                     as nobody,
                   (select count(*) from child where state = 'IN_REVIEW'
                       and deadline <= cast(:now as timestamptz) + interval '45 min')
                     + (select count(*) from quarantine where status = 'OPEN'
                           and deadline <= cast(:now as timestamptz) + interval '45 min') as hurry,
                   (select count(*) from notification
                     where met is null and state <> 'WITHDRAWN'
                       and calendar_rule like 'deadline-% NATIONAL%') as uncharted,
                   (select count(*) from suspension
                     where ended_at is null and confirmed_at is not null
                       and ends_at > cast(:now as timestamptz)) as suspended,
                   (select count(*) from breach where answer is null) as breaches,
                   (select coalesce(extract(epoch from min(report_by) - cast(:now as timestamptz)), 0)
                      from breach where answer is null) as seconds_left
            """)
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new WaitingFigures(
                    row.getLong("reviews"),
                    Math.max(0, row.getLong("oldest")),
                    row.getLong("quarantined"),
                    row.getLong("unknown"),
                    row.getLong("nobody"),
                    row.getLong("hurry"),
                    row.getLong("uncharted"),
                    row.getLong("suspended"),
                    row.getLong("breaches"),
                    row.getLong("seconds_left")))
        .single();
  }

  @Override
  public Clockwork clockwork() {
    return jdbc.sql(
            """
            select clock_timestamp() as now,
                   (select max(prev_fire_time) from qrtz_triggers where prev_fire_time > 0) as fired
            """)
        .query(
            (row, number) -> {
              var fired = row.getObject("fired", Long.class);
              return new Clockwork(
                  row.getTimestamp("now").toInstant(),
                  fired == null ? null : Instant.ofEpochMilli(fired));
            })
        .single();
  }

  @Override
  @Transactional
  public Map<String, Long> workInHand(Instant now) {
    jdbc.sql("select set_config('encompass.now', :now, true)")
        .param("now", now.toString())
        .query(String.class)
        .single();
    var work = new LinkedHashMap<String, Long>();
    jdbc.sql("select kind, due_now from work_in_hand")
        .query((row, number) -> Map.entry(row.getString("kind"), row.getLong("due_now")))
        .list()
        .forEach(entry -> work.put(entry.getKey(), entry.getValue()));
    return work;
  }
}
