package org.encompass.local.clock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at the view `work_in_hand` of one service's database.
public final class WorkInHand implements AutoCloseable {
  private final String name;
  private final Connection connection;
  private volatile Set<String> left = Set.of();

  /// @param jdbcUrl with a user that may read the view
  public WorkInHand(String name, String jdbcUrl) throws SQLException {
    this.name = name;
    connection = DriverManager.getConnection(jdbcUrl);
  }

  /// Lets work of these kinds lie: time goes on without it.
  public void leave(Set<String> kinds) {
    left = Set.copyOf(kinds);
  }

  /// What is unfinished if it is now that time.
  public Work at(Instant now) throws SQLException {
    try (var setting =
        connection.prepareStatement("SELECT set_config('encompass.now', ?, false)")) {
      setting.setString(1, now.toString());
      setting.execute();
    }
    List<String> busy = new ArrayList<>();
    Optional<Instant> next = Optional.empty();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT kind, due_now, next_due_at FROM work_in_hand")) {
      while (rows.next()) {
        if (left.contains(rows.getString(1))) {
          continue;
        }
        if (rows.getLong(2) > 0) {
          busy.add(name + ": " + rows.getLong(2) + " " + rows.getString(1));
        }
        var due = Optional.ofNullable(rows.getObject(3, OffsetDateTime.class));
        next = earlier(next, due.map(OffsetDateTime::toInstant));
      }
    }
    return new Work(busy, next);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
  }
}
