package org.encompass.notifier.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.feeds.Feed.Basis;
import org.encompass.notifier.feeds.Feed.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the intake tables say about a feed.
@NotifierTest
class FeedsTest {
  @Autowired private Feeds feeds;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;

  @Test
  void aForceThatSentSomethingEveryHourIsMissedAfterSeven() {
    var last = clock.instant();
    records("E23000018", last.minus(Duration.ofDays(70)), last);
    clock.advance(Duration.ofHours(6));
    assertThat(feed("E23000018"))
        .satisfies(f -> assertThat(f.last()).isEqualTo(last))
        .satisfies(f -> assertThat(f.silent()).isFalse())
        .satisfies(f -> assertThat(basis(f)).isEqualTo(Basis.HISTORY));
    clock.advance(Duration.ofMinutes(75));
    assertThat(feed("E23000018").silent()).isTrue();
  }

  @Test
  void whoSentLittleYetAndOfWhomNobodySaysWhatToExpectIsNotWatched() {
    records("E23000019", clock.instant().minus(Duration.ofDays(2)), clock.instant());
    clock.advance(Duration.ofDays(2));
    assertThat(feed("E23000019").verdict()).isEqualTo(new Verdict.NobodyKnows());
  }

  private static Basis basis(Feed feed) {
    return feed.verdict() instanceof Verdict.Heard(_, var basis) ? basis : null;
  }

  private Feed feed(String force) {
    return feeds.all().stream().filter(f -> f.force().equals(force)).findFirst().orElseThrow();
  }

  /// One an hour, up to the last.
  private void records(String force, Instant from, Instant last) {
    var id = UUID.randomUUID();
    var reference = "R-550900-" + force;
    jdbc.update(
        """
        insert into incident (incident_id, force, reference, version, status, first_arrived_at)
        values (?, ?, ?, 1, 'LIVE', ?)
        """,
        id,
        force,
        reference,
        Timestamp.from(from));
    jdbc.update(
        """
        insert into incident_version (incident_id, version, force, event_id, event_type, arrived_at,
                                      content_hash, sealed, topic_partition, topic_offset)
        select ?, row_number() over (), ?, gen_random_uuid(), 'REPORTED', at, '', '', 0, 0
          from generate_series(?, ?, interval '1 hour') as at
        """,
        id,
        force,
        Timestamp.from(from),
        Timestamp.from(last));
  }
}
