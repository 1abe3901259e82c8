package org.encompass.portal.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One event as a feed has it, nothing of it understood yet.
///
/// @param line where it begins
/// @param properties by name, in the order of the file
public record FeedEvent(int line, Map<String, List<Written>> properties) {
  public FeedEvent {
    properties = Map.copyOf(properties);
  }

  /// What stands behind a name.
  ///
  /// @param line where it begins
  public record Written(int line, String value) {}

  /// The first of a name.
  Optional<Written> first(String name) {
    return all(name).stream().findFirst();
  }

  /// All of a name.
  List<Written> all(String name) {
    return properties.getOrDefault(name, List.of());
  }

  /// What people call it.
  String title() {
    return first("SUMMARY").map(Written::value).orElse("");
  }

  /// By what the events of a series know each other; empty = it belongs to none.
  Optional<String> uid() {
    return first("UID").map(Written::value);
  }

  /// Whether it was called off.
  boolean cancelled() {
    return first("STATUS").filter(it -> it.value().equalsIgnoreCase("CANCELLED")).isPresent();
  }
}
