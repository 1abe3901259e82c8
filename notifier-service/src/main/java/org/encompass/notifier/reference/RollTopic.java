package org.encompass.notifier.reference;

import java.util.Set;

/// The rolls topic, read by one node for itself: no group, nothing committed. Public for this
/// module's own sub-packages.
public interface RollTopic {
  Cursor open();

  /// A place in the topic. For one thread.
  interface Cursor extends AutoCloseable {
    /// Where the topic ends now.
    Watermark end();

    /// Whose records stand between the two, up to about so many. Asking again for the same range
    /// gives the same again, or more.
    Passage read(Watermark from, Watermark to, int most);

    @Override
    void close();
  }

  /// A part of the topic.
  ///
  /// @param changed whose records stand in it
  /// @param upTo where it ends
  record Passage(Set<PupilKey> changed, Watermark upTo) {}
}
