package org.encompass.portal.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts what the database is asked.
public final class Queries {
  private Queries() {}

  /// How many queries the work takes, as Spring's template says of this thread.
  public static long of(Runnable work) {
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var told =
        new ListAppender<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing(); // or it takes its reader's thread for its own
            super.append(event);
          }
        };
    told.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(told);
    try {
      work.run();
    } finally {
      logger.detachAppender(told);
      logger.setAdditive(true);
      logger.setLevel(null);
    }
    var here = Thread.currentThread().getName();
    return told.list.stream()
        .filter(event -> event.getThreadName().equals(here))
        .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
        .count();
  }
}
