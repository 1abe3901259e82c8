package org.encompass.portal.upkeep.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.upkeep.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChanges implements Changes {
  private final JdbcClient jdbc;

  JdbcChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void note(SchoolKey school, String by, Kind kind, @Nullable String about, Instant at) {
    jdbc.sql("INSERT INTO school_change (urn, at, account_id, kind, about) VALUES (?, ?, ?, ?, ?)")
        .param(school.value())
        .param(at.atOffset(ZoneOffset.UTC))
        .param(by)
        .param(kind.name())
        .param(about)
        .update();
  }

  @Override
  public List<Change> newest(SchoolKey school, int atMost) {
    return jdbc.sql(
            """
            SELECT at, account_id, kind, about FROM school_change WHERE urn = ?
            ORDER BY id DESC LIMIT ?
            """)
        .params(school.value(), atMost)
        .query(
            (row, number) ->
                new Change(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("account_id"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("about")))
        .list();
  }
}
