package org.encompass.notifier.matching.jdbc;

import static java.sql.Types.ARRAY;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.ReviewNotes;
import org.encompass.notifier.matching.ReviewRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One open review a child at most.
@Repository
class JdbcReviewRows implements ReviewRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ITEMS =
      """
      select c.child_id, c.incident_id, i.force, coalesce(i.duty_force, i.force) as policy_force,
        i.reference, c.child_ref, coalesce(r.reasons, array[c.reason]) as reasons,
        coalesce(r.opened_at, c.first_arrived_at) as opened_at, c.deadline,
        coalesce(c.deadline_because, '') as deadline_because, c.met,
        coalesce(r.candidates, 0) as candidates, r.proposed_by
      from child c
      join incident i on i.incident_id = c.incident_id
      left join review_case r on r.child_id = c.child_id and r.decided_at is null
      where c.state = 'IN_REVIEW'
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcReviewRows(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void open(ChildCase child, List<String> reasons, ReviewNotes notes, Instant now) {
    jdbc.sql(
            """
            insert into review_case (child_id, generation, opened_at, reasons, candidates, sealed)
            values (:child, :generation, :now, :reasons, :candidates, :sealed)
            on conflict (child_id) where decided_at is null do update
              set generation = excluded.generation, reasons = excluded.reasons,
                candidates = excluded.candidates, sealed = excluded.sealed,
                proposed_at = null, proposed_by = null
            """)
        .param("child", child.childId())
        .param("generation", child.generation())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("reasons", reasons.toArray(String[]::new))
        .param("candidates", notes.candidates().size())
        .param("sealed", sealed(child.incidentId(), child.childId(), notes))
        .update();
  }

  @Override
  public void note(ChildCase child, ReviewNotes notes) {
    var proposal = notes.proposal();
    jdbc.sql(
            """
            update review_case set sealed = :sealed, proposed_at = :at, proposed_by = :by
            where child_id = :child and decided_at is null
            """)
        .param("child", child.childId())
        .param("sealed", sealed(child.incidentId(), child.childId(), notes))
        .param("at", proposal == null ? null : proposal.at().atOffset(ZoneOffset.UTC))
        .param("by", proposal == null ? null : proposal.by())
        .update();
  }

  @Override
  public void close(UUID childId, Ending ending, Instant now) {
    var open = openRow(childId);
    if (open.isEmpty()) {
      return;
    }
    var row = open.get();
    var after = notes(row, childId).decided(ending.reason());
    jdbc.sql(
            """
            update review_case set decided_at = :at, decided_by = :by, decision = :decision,
              chosen = :chosen, sealed = :sealed
            where child_id = :child and decided_at is null
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", ending.by())
        .param("decision", ending.decision())
        .param("chosen", keys(ending.chosen()), ARRAY)
        .param("sealed", sealed(row.incidentId(), childId, after))
        .param("child", childId)
        .update();
  }

  private static String @Nullable [] keys(@Nullable Set<Recipient> recipients) {
    return recipients == null
        ? null
        : recipients.stream().map(Recipient::key).sorted().toArray(String[]::new);
  }

  @Override
  public Optional<Set<Recipient>> chosen(ChildCase child) {
    return jdbc.sql(
            """
            select chosen from review_case
            where child_id = ? and generation = ? and chosen is not null
            order by decided_at desc, opened_at desc limit 1
            """)
        .params(child.childId(), child.generation())
        .query((row, number) -> Stream.of((String[]) row.getArray(1).getArray()))
        .optional()
        .map(keys -> keys.map(Recipient::of).collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public List<ReviewItem> open() {
    return jdbc.sql(ITEMS + " order by c.deadline, c.child_id").query(JdbcReviewRows::item).list();
  }

  @Override
  public Optional<ReviewItem> find(UUID childId) {
    return jdbc.sql(ITEMS + " and c.child_id = ?")
        .param(childId)
        .query(JdbcReviewRows::item)
        .optional();
  }

  @Override
  public Optional<ReviewNotes> notes(UUID childId) {
    return openRow(childId).map(row -> notes(row, childId));
  }

  @Override
  public Optional<UUID> nextUnrouted(Instant now, @Nullable Instant arrivedBy) {
    return jdbc.sql(
            """
            select child_id from child c where unrouted and route_after <= :now
              and (cast(:by as timestamptz) is null or not c.named or not exists (
                select 1 from incident_version v
                where v.incident_id = c.incident_id and v.arrived_at > :by))
            order by route_after, first_arrived_at limit 1 for update skip locked
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param(
            "by",
            arrivedBy == null ? null : arrivedBy.atOffset(ZoneOffset.UTC),
            TIMESTAMP_WITH_TIMEZONE)
        .query(UUID.class)
        .optional();
  }

  @Override
  public boolean isUnrouted(UUID childId) {
    return jdbc.sql("select unrouted from child where child_id = ?")
        .param(childId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public int failures(UUID childId) {
    return jdbc.sql("select route_failures from child where child_id = ?")
        .param(childId)
        .query(Integer.class)
        .single();
  }

  private Optional<OpenRow> openRow(UUID childId) {
    return jdbc.sql(
            """
            select c.incident_id, r.sealed from review_case r
            join child c on c.child_id = r.child_id
            where r.child_id = ? and r.decided_at is null
            """)
        .param(childId)
        .query((row, number) -> new OpenRow(row.getObject(1, UUID.class), row.getBytes(2)))
        .optional();
  }

  private ReviewNotes notes(OpenRow row, UUID childId) {
    var plain = sealing.open(Subject.incident(row.incidentId()), place(childId), row.sealed());
    return JSON.readValue(plain, ReviewNotes.class);
  }

  private byte[] sealed(UUID incidentId, UUID childId, ReviewNotes notes) {
    return sealing.seal(
        Subject.incident(incidentId), place(childId), JSON.writeValueAsBytes(notes));
  }

  private static String place(UUID childId) {
    return "review_case/sealed/" + childId;
  }

  private static ReviewItem item(ResultSet row, int number) throws SQLException {
    return new ReviewItem(
        row.getObject("child_id", UUID.class),
        row.getObject("incident_id", UUID.class),
        row.getString("force"),
        row.getString("policy_force"),
        row.getString("reference"),
        row.getString("child_ref"),
        List.of((String[]) row.getArray("reasons").getArray()),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("deadline", OffsetDateTime.class).toInstant(),
        row.getString("deadline_because"),
        row.getObject("met", Boolean.class),
        row.getInt("candidates"),
        row.getString("proposed_by"));
  }

  private record OpenRow(UUID incidentId, byte[] sealed) {}
}
