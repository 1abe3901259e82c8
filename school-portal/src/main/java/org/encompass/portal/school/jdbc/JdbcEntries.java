package org.encompass.portal.school.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
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
import java.util.stream.Collectors;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.OwnWord.Part;
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
        parts(row.getArray("own_word")),
        row.getObject("confirmed_on", LocalDate.class),
        row.getObject("parents_told_on", LocalDate.class));
  }

  private static Set<Part> parts(Array column) throws SQLException {
    return Arrays.stream((String[]) column.getArray())
        .map(Part::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void write(SchoolMessage school, Set<Part> own, Instant at) {
    jdbc.update(
        """
        UPDATE school SET revision = ?, document = ?::jsonb, own_word = ?, changed_at = ?
        WHERE urn = ?
        """,
        school.revision(),
        new String(WireWriter.write(SchoolRevision.publicPart(school)), UTF_8),
        own.stream().map(Part::name).sorted().toArray(String[]::new),
        at.atOffset(ZoneOffset.UTC),
        school.urn());
    contacts.replace(List.of(school));
  }

  @Override
  public void confirmed(SchoolKey school, LocalDate day) {
    jdbc.update("UPDATE school SET confirmed_on = ? WHERE urn = ?", day, school.value());
  }

  // The fingerprint too: a file that is the same as the last one is to be taken in anew.
  @Override
  public void heedFiles(SchoolKey school) {
    jdbc.update(
        "UPDATE school SET own_word = '{}', fingerprint = '' WHERE urn = ?", school.value());
  }

  @Override
  public void parentsTold(SchoolKey school, LocalDate day) {
    jdbc.update("UPDATE school SET parents_told_on = ? WHERE urn = ?", day, school.value());
  }
}
