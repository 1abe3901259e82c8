package org.encompass.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/// Keeps a service from going on at one place of its database. A process that is killed while it
/// stands there dies at exactly that point of its work, and nothing in it knows of the test.
public final class Hold implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final long COMMITS = 9009;

  private final String url;
  private final Connection holder;

  private Hold(String url) throws SQLException {
    this.url = url;
    holder = DriverManager.getConnection(url);
  }

  /// Nobody may even read the table.
  public static Hold reading(String url, String table) throws SQLException {
    return locked(url, "lock table " + table + " in access exclusive mode");
  }

  /// Nobody may write to the table.
  public static Hold writing(String url, String table) throws SQLException {
    return locked(url, "lock table " + table + " in exclusive mode");
  }

  /// Stands nowhere yet: for a place that is known only at a moment at which it would take too long
  /// to connect.
  ///
  /// @param url of the database, for its superuser
  public static Hold ready(String url) throws SQLException {
    var hold = new Hold(url);
    hold.holder.setAutoCommit(false);
    return hold;
  }

  /// From now on nobody may change these rows.
  ///
  /// @param rows a query that finds them
  public void changing(String rows) throws SQLException {
    execute(rows + " for update");
  }

  private static Hold locked(String url, String lock) throws SQLException {
    var hold = ready(url);
    hold.execute(lock);
    return hold;
  }

  /// Every transaction that added to the table stands still inside its commit. It is completed when
  /// the hold ends, even if nobody waits for its end any more.
  public static Hold committing(String url, String table) throws SQLException {
    var hold = new Hold(url);
    hold.execute("select pg_advisory_lock(%d)".formatted(COMMITS));
    hold.execute("create schema if not exists harness");
    hold.execute(
        """
        create or replace function harness.wait() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock_shared(%d);
          return null;
        end $$
        """
            .formatted(COMMITS));
    hold.execute("drop trigger if exists harness_wait on " + table);
    hold.execute(
        "create constraint trigger harness_wait after insert on "
            + table
            + " deferrable initially deferred for each row execute function harness.wait()");
    return hold;
  }

  /// Waits until somebody stands here, and says who: the name of its session.
  public String caught() throws SQLException {
    return caughtAt("");
  }

  /// Waits until somebody stands here with such a statement, where others come by as well.
  ///
  /// @param part of the statement's text
  public String caughtAt(String part) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var name = waiting(part);
      if (name.isPresent()) {
        return name.get();
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    throw new IllegalStateException("nobody came by within " + PATIENCE);
  }

  private Optional<String> waiting(String part) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var query =
            connection.prepareStatement(
                """
                select application_name from pg_stat_activity
                 where ? = any (pg_blocking_pids(pid)) and position(? in query) > 0
                 order by query_start limit 1
                """)) {
      query.setInt(1, holder.unwrap(PGConnection.class).getBackendPID());
      query.setString(2, part);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = holder.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Lets everybody go on.
  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
