package org.encompass.notifier.desk.web;

import java.util.Locale;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.feeds.Feed;
import org.encompass.notifier.feeds.Feed.Basis;
import org.encompass.notifier.feeds.Feed.Verdict;

/// A force's feed in words.
///
/// @param last when something came from it last
/// @param verdict what its silence since then means
record FeedLine(String force, String last, String verdict, boolean silent) {
  static FeedLine of(Feed feed) {
    return new FeedLine(
        feed.force(),
        feed.last() == null ? "nothing known" : Words.time(feed.last()),
        verdict(feed.verdict()),
        feed.silent());
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Heard(var expected, var basis) ->
          "In order: " + number(expected) + " expected since" + by(basis);
      case Verdict.Silent(var expected, var basis) ->
          "Silent: " + number(expected) + " expected since, none came" + by(basis);
      case Verdict.NobodyKnows() ->
          "Not watched: less than four weeks are known, and the policy does not say what to expect";
    };
  }

  private static String number(double expected) {
    return String.format(Locale.UK, "%.1f", expected);
  }

  private static String by(Basis basis) {
    return switch (basis) {
      case HISTORY -> ", by its past eight weeks";
      case POLICY -> ", by its policy";
    };
  }
}
