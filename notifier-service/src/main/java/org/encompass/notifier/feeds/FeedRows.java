package org.encompass.notifier.feeds;

import java.util.List;

/// What came from the forces. Public for this module's own sub-packages.
public interface FeedRows {
  /// Of every force from which anything came that is still known.
  List<FeedHistory> histories();
}
