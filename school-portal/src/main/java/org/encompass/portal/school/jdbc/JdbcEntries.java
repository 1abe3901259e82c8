package org.encompass.portal.school.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.Own;
import org.encompass.portal.school.SchoolRevision;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntries implements Entries {
  private final JdbcTemplate jdbc;
  private final ContactRows contacts;

  JdbcEntries(JdbcTemplate jdbc, ContactRows contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
  }

  @Override
  public Optional<Entry> find(SchoolKey school) {
    return Optional.ofNullable(read(List.of(school.value()), "").get(school.value()));
  }

  @Override
  public Map<String, Entry> find(Collection<String> urns) {
    return read(urns, "");
  }

  @Override
  public Optional<Entry> lock(SchoolKey school) {
    return Optional.ofNullable(lock(List.of(school.value())).get(school.value()));
  }

  @Override
  public Map<String, Entry> lock(Collection<String> urns) {
    return read(urns, " ORDER BY urn FOR UPDATE");
  }

  // The school's row first: who waits for it then reads the list that the other one wrote.
  private Map<String, Entry> read(Collection<String> urns, String locking) {
    var keys = urns.toArray(String[]::new);
    jdbc.query("SELECT urn FROM school WHERE urn = ANY (?)" + locking, row -> {}, (Object) keys);
    var lists = contacts.of(urns);
    var entries = new HashMap<String, Entry>();
    jdbc.query(
        "SELECT * FROM school WHERE urn = ANY (?)",
        row -> {
          var urn = row.getString("urn");
          entries.put(urn, entry(row, lists.getOrDefault(urn, List.of())));
        },
        (Object) keys);
    return entries;
  }

  private static Entry entry(ResultSet row, List<ContactRows.Listed> list) throws SQLException {
    return new Entry(
        JdbcSchools.entry(row, list),
        new Own(
            row.getBoolean("own_list"),
            row.getBoolean("own_arrival"),
            set((Date[]) row.getArray("own_closed_on").getArray(), Date::toLocalDate),
            set((String[]) row.getArray("own_details").getArray(), Function.identity()),
            set((String[]) row.getArray("taken_off").getArray(), Function.identity())),
        row.getObject("confirmed_on", LocalDate.class),
        row.getObject("parents_told_on", LocalDate.class));
  }

  private static <S, T> Set<T> set(S[] column, Function<S, T> read) {
    return Arrays.stream(column).map(read).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void write(SchoolMessage school, Own own, Instant at) {
    jdbc.update(
        "UPDATE school SET revision = ?, document = ?::jsonb, changed_at = ? WHERE urn = ?",
        school.revision(),
        new String(WireWriter.write(SchoolRevision.publicPart(school)), UTF_8),
        at.atOffset(ZoneOffset.UTC),
        school.urn());
    contacts.replace(List.of(school), at);
    write(school.urn(), own);
  }

  private void write(String urn, Own own) {
    jdbc.update(
        """
        UPDATE school SET own_list = ?, own_arrival = ?, own_closed_on = ?, own_details = ?,
          taken_off = ? WHERE urn = ?
        """,
        own.list(),
        own.arrival(),
        own.closedOn().stream().sorted().map(Date::valueOf).toArray(Date[]::new),
        own.details().stream().sorted().toArray(String[]::new),
        own.takenOff().stream().sorted().toArray(String[]::new),
        urn);
  }

  @Override
  public void confirmed(SchoolKey school, LocalDate day) {
    jdbc.update("UPDATE school SET confirmed_on = ? WHERE urn = ?", day, school.value());
  }

  // The fingerprint too: a file that is the same as the last one is to be taken in anew.
  @Override
  public void heedFiles(SchoolKey school, Own but) {
    jdbc.update("UPDATE school SET fingerprint = '' WHERE urn = ?", school.value());
    write(school.value(), but);
  }

  @Override
  public void parentsTold(SchoolKey school, LocalDate day) {
    jdbc.update("UPDATE school SET parents_told_on = ? WHERE urn = ?", day, school.value());
  }
}
