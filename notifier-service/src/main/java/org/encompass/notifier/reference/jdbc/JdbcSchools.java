package org.encompass.notifier.reference.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.reference.ReferenceMetrics;
import org.encompass.notifier.reference.SchoolRows;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The school table. Each look asks for the newest revision, because another node may have written
/// it; opening the sealed message is what the memory saves.
@Repository
class JdbcSchools implements Schools, SchoolRows {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcSchools.class);
  private static final int BATCH = 500;
  private static final String SELECT = "select urn, revision from school ";

  private final JdbcTemplate jdbc;
  private final Blobs blobs;
  private final Sealing sealing;
  private final ReferenceMetrics metrics;
  private final Map<String, SchoolMessage> opened = new ConcurrentHashMap<>();

  JdbcSchools(JdbcTemplate jdbc, Blobs blobs, Sealing sealing, ReferenceMetrics metrics) {
    this.jdbc = jdbc;
    this.blobs = blobs;
    this.sealing = sealing;
    this.metrics = metrics;
  }

  @Override
  public Optional<SchoolMessage> find(String key) {
    var known = jdbc.query(SELECT + "where urn = ?", JdbcSchools::known, key);
    return messages(known, this::open).stream().findFirst();
  }

  @Override
  public List<SchoolMessage> all() {
    var known = jdbc.query(SELECT + "order by urn", JdbcSchools::known);
    return messages(known, this::openIfPossible);
  }

  /// Revisions only rise and entries stay, so their sum never comes back to an old value.
  @Override
  public long edition() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select coalesce(sum(revision), 0)::bigint + count(*) from school", Long.class));
  }

  @Override
  public boolean known(String key) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from school where urn = ?)", Boolean.class, key));
  }

  private List<SchoolMessage> messages(List<Known> known, BiConsumer<String, byte[]> opening) {
    var unopened = known.stream().filter(k -> !isOpened(k)).map(Known::urn).toList();
    if (!unopened.isEmpty()) {
      sealing.prepare(unopened.stream().map(Subject::school).toList());
      jdbc.query(
          "select urn, sealed from school where urn = any(?)",
          row -> {
            opening.accept(row.getString(1), row.getBytes(2));
          },
          (Object) unopened.toArray(String[]::new));
    }
    return known.stream().flatMap(k -> Stream.ofNullable(opened.get(k.urn()))).toList();
  }

  private boolean isOpened(Known known) {
    var message = opened.get(known.urn());
    return message != null && message.revision() == known.revision();
  }

  private void open(String urn, byte[] sealed) {
    opened.put(urn, blobs.open(urn, place(urn), sealed, SchoolMessage.class));
  }

  /// One school that does not open must not hide all others: it stays as it was last seen, if ever.
  private void openIfPossible(String urn, byte[] sealed) {
    try {
      open(urn, sealed);
    } catch (RuntimeException unreadable) {
      // The text of an exception may quote what it could not read.
      LOG.error("school {} does not open: {}", urn, unreadable.getClass().getName());
      metrics.count(Topics.SCHOOLS, "UNOPENED", 1);
    }
  }

  @Override
  public int putNewer(Collection<SchoolMessage> schools) {
    sealing.prepare(schools.stream().map(school -> Subject.school(school.urn())).toList());
    var counts =
        jdbc.batchUpdate(
            """
            insert into school (urn, revision, name, status, la_code, force, low_age, high_age,
              roll_as_of, roll_count, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (urn) do update set revision = excluded.revision, name = excluded.name,
              status = excluded.status, la_code = excluded.la_code, force = excluded.force,
              low_age = excluded.low_age, high_age = excluded.high_age,
              roll_as_of = excluded.roll_as_of, roll_count = excluded.roll_count,
              sealed = excluded.sealed
            where school.revision < excluded.revision
            """,
            schools.stream().sorted(Comparator.comparing(SchoolMessage::urn)).toList(),
            BATCH,
            this::columns);
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).map(n -> n == 0 ? 0 : 1).sum();
  }

  private void columns(PreparedStatement row, SchoolMessage school) throws SQLException {
    row.setString(1, school.urn());
    row.setLong(2, school.revision());
    row.setString(3, school.name());
    row.setString(4, school.status().name());
    row.setString(5, school.laCode());
    row.setString(6, school.force());
    row.setObject(7, school.lowAge());
    row.setObject(8, school.highAge());
    row.setObject(9, school.rollAsOf());
    row.setObject(10, school.rollCount());
    row.setBytes(11, blobs.seal(school.urn(), place(school.urn()), school));
  }

  private static String place(String urn) {
    return "school/sealed/" + urn;
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(row.getString(1), row.getLong(2));
  }

  private record Known(String urn, long revision) {}
}
