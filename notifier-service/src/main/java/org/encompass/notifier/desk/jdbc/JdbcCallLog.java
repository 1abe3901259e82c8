package org.encompass.notifier.desk.jdbc;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.desk.CallLog;
import org.encompass.notifier.desk.Calls;
import org.encompass.notifier.desk.LoggedCall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCallLog implements CallLog {
  private final JdbcClient jdbc;

  JdbcCallLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(LoggedCall call) {
    jdbc.sql(
            """
            insert into call (notification_id, at, account_id, outcome, spoken_to, note, counted)
            values (:notification, :at, :account, :outcome, :spokenTo, :note, :counted)
            """)
        .param("notification", call.notificationId())
        .param("at", Timestamp.from(call.at()))
        .param("account", call.accountId())
        .param("outcome", call.outcome().name())
        .param("spokenTo", call.spokenTo().name())
        .param("note", call.note().name())
        .param("counted", call.counted())
        .update();
  }

  @Override
  public Map<UUID, LoggedCall> last(Collection<UUID> notifications) {
    return jdbc
        .sql(
            """
            select distinct on (notification_id) * from call
             where notification_id = any(:notifications)
             order by notification_id, call_id desc
            """)
        .param("notifications", notifications.toArray(UUID[]::new))
        .query(JdbcCallLog::call)
        .list()
        .stream()
        .collect(toUnmodifiableMap(LoggedCall::notificationId, Function.identity()));
  }

  private static LoggedCall call(ResultSet row, int number) throws SQLException {
    return new LoggedCall(
        row.getObject("notification_id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("account_id", UUID.class),
        Calls.Outcome.valueOf(row.getString("outcome")),
        Calls.SpokenTo.valueOf(row.getString("spoken_to")),
        Calls.Note.valueOf(row.getString("note")),
        row.getBoolean("counted"));
  }
}
