package org.encompass.notifier.desk.jdbc;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.desk.report.SignOff;
import org.encompass.notifier.desk.report.SignOffs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignOffs implements SignOffs {
  private final JdbcClient jdbc;

  JdbcSignOffs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<SignOff> find(LocalDate day, String force) {
    return jdbc.sql("select * from day_sign_off where day = :day and force = :force")
        .param("day", day)
        .param("force", force)
        .query(
            (row, number) ->
                new SignOff(
                    row.getObject("day", LocalDate.class),
                    row.getString("force"),
                    row.getTimestamp("signed_at").toInstant(),
                    row.getObject("account_id", UUID.class),
                    row.getString("report"),
                    row.getString("sha256")))
        .optional();
  }

  @Override
  public boolean keep(SignOff signed) {
    return jdbc.sql(
                """
                insert into day_sign_off (day, force, signed_at, account_id, report, sha256)
                values (:day, :force, :at, :account, :report, :sha256)
                on conflict (day, force) do nothing
                """)
            .param("day", signed.day())
            .param("force", signed.force())
            .param("at", Timestamp.from(signed.at()))
            .param("account", signed.accountId())
            .param("report", signed.text())
            .param("sha256", signed.sha256())
            .update()
        == 1;
  }
}
