package org.encompass.portal.calendar;

import java.util.List;
import org.encompass.portal.imports.Findings;

/// A calendar file as far as it could be read.
///
/// @param problems why nothing of it may be believed
/// @param advice lines that were passed over
public record Feed(List<FeedEvent> events, Findings.Found problems, Findings.Found advice) {
  /// Nobody keeps more in one school's calendar.
  public static final int MOST_EVENTS = 5_000;

  /// The most bytes a calendar may have.
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  public Feed {
    events = List.copyOf(events);
  }
}
