package org.encompass.portal.roll.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.encompass.portal.access.Remit;
import org.encompass.portal.roll.file.ColumnMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Headers are known again by their hash: in a file without a header the first line is a
/// pupil.
@Repository
class JdbcColumnMemory implements ColumnMemory {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Integer>> PLACES = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcColumnMemory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<String, String> of(Remit remit, List<String> header) {
    return jdbc.sql("SELECT places FROM roll_columns WHERE header_hash = :hash")
        .param("hash", hash(remit, header))
        .query((row, number) -> JSON.readValue(row.getString(1), PLACES))
        .optional()
        .map(places -> columns(places, header))
        .orElse(Map.of());
  }

  private static Map<String, String> columns(Map<String, Integer> places, List<String> header) {
    return places.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, place -> header.get(place.getValue())));
  }

  @Override
  public void keep(Remit remit, List<String> header, Map<String, String> said) {
    var places =
        said.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, one -> header.indexOf(one.getValue())));
    jdbc.sql(
            """
            INSERT INTO roll_columns (header_hash, places, said_at)
            VALUES (:hash, :places::jsonb, :at)
            ON CONFLICT (header_hash) DO UPDATE
              SET places = excluded.places, said_at = excluded.said_at
            """)
        .param("hash", hash(remit, header))
        .param("places", JSON.writeValueAsString(places))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] hash(Remit remit, List<String> header) {
    var whose =
        List.of(
            String.valueOf(remit.everything()),
            String.join(" ", new TreeSet<>(remit.forces())),
            String.join(" ", new TreeSet<>(remit.authorities())));
    var parts = Stream.concat(whose.stream(), header.stream()).collect(joining("\u001F"));
    try {
      return MessageDigest.getInstance("SHA-256").digest(parts.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
