package org.encompass.portal.calendar;

/// Takes a calendar file apart.
public interface FeedReader {
  /// The events of a text; what is wrong with it is in the answer.
  Feed read(String text);
}
