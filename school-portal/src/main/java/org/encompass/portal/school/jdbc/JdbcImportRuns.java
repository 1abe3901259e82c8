package org.encompass.portal.school.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.school.ImportReport;
import org.encompass.portal.school.ImportRuns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportRuns implements ImportRuns {
  private final JdbcClient jdbc;

  JdbcImportRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long begin(ImportReport.Kind kind, String accountId, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO import_run (kind, account_id, started_at)
            VALUES (:kind, :account, :at) RETURNING id
            """)
        .param("kind", kind.name())
        .param("account", accountId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  @Override
  public void end(long id, ImportReport report, Instant at) {
    jdbc.sql(
            """
            UPDATE import_run SET finished_at = :at, taken = :taken, lines = :lines,
              changed = :changed, unchanged = :unchanged, gone = :gone, advice = :advice,
              problems = :problems
            WHERE id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("taken", report.taken())
        .param("lines", report.lines())
        .param("changed", report.changed())
        .param("unchanged", report.unchanged())
        .param("gone", report.gone())
        .param("advice", report.adviceCount())
        .param("problems", report.problemCount())
        .update();
  }

  @Override
  public List<Run> newest(int atMost) {
    return jdbc.sql("SELECT * FROM import_run ORDER BY id DESC LIMIT :most")
        .param("most", atMost)
        .query(
            (row, number) -> {
              var finished = row.getObject("finished_at", OffsetDateTime.class);
              return new Run(
                  ImportReport.Kind.valueOf(row.getString("kind")),
                  row.getObject("started_at", OffsetDateTime.class).toInstant(),
                  finished == null ? null : finished.toInstant(),
                  row.getBoolean("taken"),
                  row.getInt("lines"),
                  row.getInt("changed"),
                  row.getInt("unchanged"),
                  row.getInt("gone"),
                  row.getInt("advice"),
                  row.getInt("problems"));
            })
        .list();
  }
}
