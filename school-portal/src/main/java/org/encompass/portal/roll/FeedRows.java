package org.encompass.portal.roll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.roll.RollFeeds.Said;

/// What feeds said last.
public interface FeedRows {
  /// By URN; schools without a feed are absent.
  Map<String, Said> last(Collection<String> urns);

  void note(List<Said> news, String client, Instant at);
}
