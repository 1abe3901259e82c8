package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.encompass.notifier.feeds.Feed;
import org.encompass.notifier.feeds.Feed.Verdict;
import org.encompass.notifier.feeds.Feeds;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspensions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A force that says nothing any more, and one of which no school is told.
@Component
@Order(30)
class FeedBanners implements BannerSource {
  private static final Banner.Link FEEDS =
      new Banner.Link("Look at the feeds", "/desk/feeds", DeskTask.FEEDS);

  private final Feeds feeds;
  private final Suspensions suspensions;
  private final HeldByForce held;

  FeedBanners(Feeds feeds, Suspensions suspensions, HeldByForce held) {
    this.feeds = feeds;
    this.suspensions = suspensions;
    this.held = held;
  }

  @Override
  public List<Banner> banners(ForceScope scope, Instant now) {
    var stopped = suspensions.open().stream().filter(s -> scope.covers(s.force())).toList();
    var waiting = stopped.isEmpty() ? Map.<String, Long>of() : held.suspended();
    return Stream.concat(
            feeds.all().stream()
                .filter(feed -> scope.covers(feed.force()))
                .flatMap(FeedBanners::silent),
            stopped.stream().map(s -> stopped(s, waiting.getOrDefault(s.force(), 0L), now)))
        .toList();
  }

  private static Stream<Banner> silent(Feed feed) {
    return feed.verdict() instanceof Verdict.Silent(var expected, _)
        ? Stream.of(
            banner(
                "silent-" + feed.force(),
                "Nothing has come from "
                    + feed.force()
                    + (feed.last() == null ? "" : " since " + Words.time(feed.last()))
                    + ", where about "
                    + Math.round(expected)
                    + " records were to be expected. Ask its control room whether the feed runs."))
        : Stream.empty();
  }

  private static Banner stopped(Suspension stop, long waiting, Instant now) {
    var key = "suspended-" + stop.force();
    if (stop.inForce(now)) {
      return banner(
          key,
          "The feed of "
              + stop.force()
              + " is suspended until "
              + Words.time(stop.endsAt())
              + ": no school is told of what it sends. Held now: "
              + waiting
              + ".");
    }
    return banner(
        key,
        stop.waits()
            ? "Somebody proposes to suspend the feed of "
                + stop.force()
                + ". Nothing is held until a second person confirms it."
            : "The suspension of " + stop.force() + " is over: what was held is being let go.");
  }

  private static Banner banner(String key, String sentence) {
    return new Banner(key, sentence, DeskTask.BOARD, FEEDS);
  }
}
