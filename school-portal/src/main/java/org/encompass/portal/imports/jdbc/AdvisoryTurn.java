package org.encompass.portal.imports.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.encompass.portal.imports.Turn;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/// A lock of a database session, on a connection of its own: gone with the process that held it.
@Component
class AdvisoryTurn implements Turn {
  private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('encompass.import'))";
  private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('encompass.import'))";
  private final DataSource database;

  AdvisoryTurn(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> Optional<T> take(Supplier<T> work) {
    try (var connection = database.getConnection()) {
      if (!ask(connection, LOCK)) {
        return Optional.empty();
      }
      try {
        return Optional.of(work.get());
      } finally {
        ask(connection, UNLOCK);
      }
    } catch (SQLException lost) {
      throw new TransientDataAccessResourceException("the import's lock was lost", lost);
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
