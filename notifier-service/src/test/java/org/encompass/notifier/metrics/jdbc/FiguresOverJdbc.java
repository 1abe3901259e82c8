package org.encompass.notifier.metrics.jdbc;

import javax.sql.DataSource;
import org.encompass.notifier.metrics.Figures;

/// Lends the package-private adapter to the tests of the module's root.
public final class FiguresOverJdbc {
  public static Figures of(DataSource database) {
    return new JdbcFigures(database);
  }

  private FiguresOverJdbc() {}
}
