package org.encompass.notifier.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.notifier.policy.ForcePolicies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// All feeds as they stand. Counted anew when somebody looks, at most once a minute.
@Service
public class Feeds {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Feeds.class);

  private record Look(Instant at, List<Feed> feeds) {}

  private final FeedRows rows;
  private final ForcePolicies policies;
  private final Clock clock;
  private final Instant watchedSince;
  private volatile @Nullable Look latest;

  Feeds(FeedRows rows, ForcePolicies policies, Clock clock) {
    this.rows = rows;
    this.policies = policies;
    this.clock = clock;
    this.watchedSince = clock.instant();
  }

  /// Of every force that ever sent anything, or has a policy of its own, by force.
  public List<Feed> all() {
    var now = clock.instant();
    var look = latest;
    if (look == null || Duration.between(look.at(), now).abs().compareTo(FRESH) >= 0) {
      look = new Look(now, counted(now, look));
      latest = look;
    }
    return look.feeds();
  }

  /// A count that takes too long leaves the last one standing until the next is due.
  private List<Feed> counted(Instant now, @Nullable Look last) {
    try {
      return count(now);
    } catch (DataAccessException slow) {
      if (last == null) {
        throw slow;
      }
      log.warn("the feeds could not be counted: {}", slow.getClass().getSimpleName());
      return last.feeds();
    }
  }

  private List<Feed> count(Instant now) {
    var histories =
        rows.histories().stream()
            .collect(
                Collectors.toMap(
                    FeedHistory::force, Function.identity(), (a, b) -> a, TreeMap::new));
    var forces = new TreeSet<>(policies.forces());
    forces.addAll(histories.keySet());
    return forces.stream()
        .map(
            force ->
                SilenceRule.look(
                    force,
                    histories.get(force),
                    policies.of(force).expectedADay(),
                    watchedSince,
                    now))
        .toList();
  }
}
