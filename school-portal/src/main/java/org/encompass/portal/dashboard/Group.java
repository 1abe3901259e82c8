package org.encompass.portal.dashboard;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A line of a table.
///
/// @param key null = nobody knows: no school yet, nobody chose
/// @param name null = the key says it, in the reader's language
/// @param within what a school belongs to
public record Group(
    @Nullable String key, @Nullable String name, @Nullable String within, Tally tally) {

  /// What somebody should look at comes first.
  static final Comparator<Group> EXCEPTIONS_FIRST =
      Comparator.comparingInt((Group group) -> group.tally().late())
          .thenComparingInt(group -> group.tally().attention())
          .reversed()
          .thenComparing(Group::sortedAs);

  /// By name, what nobody knows last.
  static final Comparator<Group> BY_NAME =
      Comparator.comparing((Group group) -> group.key() == null).thenComparing(Group::sortedAs);

  /// The key in addresses and files.
  public String code() {
    return key == null ? Dimension.NONE : key;
  }

  private String sortedAs() {
    return name == null ? code() : name;
  }
}
