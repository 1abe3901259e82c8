package org.encompass.local.play;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.local.clock.Lag;
import org.encompass.local.clock.PlayedClock;
import org.encompass.local.clock.Player;
import org.encompass.local.clock.Work;
import org.encompass.local.clock.WorkInHand;
import org.encompass.local.run.Endpoints;

/// The time of a run, with everything in view that may still be unfinished: both databases and
/// Kafka.
final class Time implements AutoCloseable {
  private static final Set<String> MAILS =
      Set.of("tellings", "leased mails", "mails to send again");

  private final WorkInHand notifier;
  private final WorkInHand portal;
  private final Lag lag;
  private final Player player;

  Time(Endpoints endpoints) throws Exception {
    var databases = endpoints.databases();
    notifier = workOf("notifier", databases);
    portal = workOf("portal", databases);
    lag = new Lag(endpoints.kafka().bootstrapServers());
    player = new Player(PlayedClock.of(endpoints.clockFile()), this::look);
  }

  Instant now() {
    return player.clock().instant();
  }

  void set(Instant now) {
    player.clock().set(now);
  }

  /// Plays to that moment, not beyond it, and waits until all that was due is done.
  void until(Instant target) throws Exception {
    player.until(target);
  }

  void settle() throws Exception {
    player.settle();
  }

  /// Lets mails lie from now on, or not: no relay takes them.
  void mailsWait(boolean wait) {
    notifier.leave(wait ? MAILS : Set.of());
  }

  // Kafka between two looks at the databases: what leaves one for the other is seen in one of them.
  private Work look(Instant now) throws Exception {
    return notifier
        .at(now)
        .and(portal.at(now))
        .and(lag.now())
        .and(new Work(notifier.at(now).busy(), Optional.empty()));
  }

  private static WorkInHand workOf(String name, Map<String, Endpoints.Database> databases)
      throws Exception {
    var database = databases.get(name);
    if (database == null) {
      throw new IllegalStateException("no database of the " + name);
    }
    return new WorkInHand(name, database.superuserJdbcUrl());
  }

  @Override
  public void close() throws SQLException {
    notifier.close();
    portal.close();
    lag.close();
  }
}
