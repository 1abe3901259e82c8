package org.encompass.portal.imports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Job;
import org.encompass.portal.imports.Job.Papers;
import org.encompass.portal.imports.JobBook;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.State;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcJobBook implements JobBook {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final AtRest atRest;

  JdbcJobBook(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public void add(Job job, UUID owner, Map<String, String> options) {
    jdbc.sql(
            """
            INSERT INTO import_job (id, owner, kind, account_id, state, asked_at, changed_at,
              seen_at, size, options)
            VALUES (:id, :owner, :kind, :account, :state, :at, :at, now(), :size, :options)
            """)
        .param("id", job.id())
        .param("owner", owner)
        .param("kind", job.kind().name())
        .param("account", job.accountId())
        .param("state", job.state().name())
        .param("at", at(job.askedAt()))
        .param("size", job.size())
        .param("options", sealed(job.id(), "options", options))
        .update();
  }

  @Override
  public Optional<Job> find(UUID id) {
    return jdbc.sql("SELECT * FROM import_job WHERE id = :id")
        .param("id", id)
        .query((row, number) -> job(row))
        .optional();
  }

  @Override
  public List<Job> newest(@Nullable String accountId, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM import_job WHERE :account::text IS NULL OR account_id = :account
            ORDER BY asked_at DESC, id LIMIT :most
            """)
        .param("account", accountId)
        .param("most", atMost)
        .query((row, number) -> job(row))
        .list();
  }

  // Answers and question go once the file does. What is ready has changed nothing.
  @Override
  public boolean step(UUID id, Set<State> from, State to, Papers papers, Instant at) {
    return jdbc.sql(
                """
                UPDATE import_job SET state = :to, changed_at = :at, done = 0, total = 0,
                  began = (began OR :to = 'APPLYING') AND :to <> 'READY', question = :question,
                  options = CASE WHEN :open THEN options END,
                  findings = coalesce(:findings::jsonb, findings),
                  plan = coalesce(:plan::jsonb, plan), result = coalesce(:result::jsonb, result)
                WHERE id = :id AND state = ANY (:from)
                """)
            .param("id", id)
            .param("from", names(from))
            .param("to", to.name())
            .param("open", State.OPEN.contains(to))
            .param("at", at(at))
            .param("question", sealed(id, "question", papers.question()))
            .param("findings", json(papers.findings()))
            .param("plan", json(papers.plan()))
            .param("result", json(papers.result()))
            .update()
        == 1;
  }

  @Override
  public boolean queue(Job seen, Instant at) {
    return jdbc.sql(
                """
                UPDATE import_job SET state = 'QUEUED', changed_at = :at
                WHERE id = :id AND state = 'READY' AND changed_at = :seen
                """)
            .param("id", seen.id())
            .param("at", at(at))
            .param("seen", at(seen.changedAt()))
            .update()
        == 1;
  }

  @Override
  public boolean answer(UUID id, Map<String, String> options, Instant at) {
    return jdbc.sql(
                """
                UPDATE import_job SET state = 'ASKED', changed_at = :at, question = NULL,
                  options = :options
                WHERE id = :id AND state = 'UNCLEAR'
                """)
            .param("id", id)
            .param("at", at(at))
            .param("options", sealed(id, "options", options))
            .update()
        == 1;
  }

  @Override
  public Map<String, String> options(UUID id) {
    return jdbc.sql("SELECT options FROM import_job WHERE id = :id AND options IS NOT NULL")
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .map(options -> JSON.readValue(atRest.open(options, place(id, "options")), OPTIONS))
        .orElse(Map.of());
  }

  @Override
  public Map<UUID, State> beat(UUID owner, Collection<Beat> held) {
    var states = new HashMap<UUID, State>();
    if (held.isEmpty()) {
      return states;
    }
    jdbc.sql(
            """
            UPDATE import_job SET seen_at = now(), done = beat.done, total = beat.total
            FROM unnest(:ids::uuid[], :done::bigint[], :total::bigint[]) AS beat (id, done, total)
            WHERE import_job.id = beat.id AND owner = :owner RETURNING import_job.id, state
            """)
        .param("ids", held.stream().map(one -> one.id().toString()).toArray(String[]::new))
        .param("done", held.stream().map(Beat::done).toArray(Long[]::new))
        .param("total", held.stream().map(Beat::all).toArray(Long[]::new))
        .param("owner", owner)
        .query(
            row -> {
              states.put(row.getObject(1, UUID.class), State.valueOf(row.getString(2)));
            });
    return states;
  }

  @Override
  public void expire(Instant since, Instant at) {
    jdbc.sql(
            """
            UPDATE import_job SET state = 'EXPIRED', changed_at = :at, question = NULL,
              options = NULL
            WHERE state IN ('UNCLEAR', 'READY') AND changed_at < :since
            """)
        .param("at", at(at))
        .param("since", at(since))
        .update();
  }

  @Override
  public void dropAll(String accountId, Instant at) {
    jdbc.sql(
            """
            UPDATE import_job SET state = 'DROPPED', changed_at = :at, question = NULL,
              options = NULL
            WHERE account_id = :account AND state = ANY (:waiting)
            """)
        .param("account", accountId)
        .param("at", at(at))
        .param("waiting", names(State.CAN_BE_DROPPED))
        .update();
  }

  @Override
  public void lose(UUID asking, Duration silence, Instant at) {
    jdbc.sql(
            """
            UPDATE import_job SET state = 'LOST', changed_at = :at, question = NULL,
              options = NULL
            WHERE state = ANY (:open) AND owner <> :asking
              AND seen_at < now() - make_interval(secs => :silence)
            """)
        .param("asking", asking)
        .param("at", at(at))
        .param("open", names(State.OPEN))
        .param("silence", silence.toSeconds())
        .update();
  }

  private Job job(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Job(
        id,
        Kind.valueOf(row.getString("kind")),
        row.getString("account_id"),
        State.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("began"),
        row.getLong("size"),
        row.getLong("done"),
        row.getLong("total"),
        new Papers(
            question(id, row.getBytes("question")),
            read(row.getString("findings"), Findings.Found.class),
            read(row.getString("plan"), Report.class),
            read(row.getString("result"), Report.class)));
  }

  private Checked.@Nullable Unclear question(UUID id, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : JSON.readValue(atRest.open(sealed, place(id, "question")), Checked.Unclear.class);
  }

  private byte @Nullable [] sealed(UUID id, String column, @Nullable Object value) {
    return value == null ? null : atRest.seal(JSON.writeValueAsBytes(value), place(id, column));
  }

  private static Place place(UUID id, String column) {
    return new Place("import_job", column, id.toString());
  }

  private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
    return json == null ? null : JSON.readValue(json, type);
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  private static String[] names(Set<State> states) {
    return states.stream().map(State::name).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
