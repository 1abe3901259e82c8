package org.encompass.notifier.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.encompass.schemas.RollMessage;
import org.springframework.stereotype.Component;

/// The national roll for whoever keeps a copy of it: all of it once, then what changes. The topic
/// says whose entry changed, the table how it stands. So what the table's rules refuse (an older
/// revision, a record that cannot be read) reaches no copy, and no copy ever goes back.
@Component
public class RollFeed {
  private static final int AT_ONCE = 5_000;

  private final RollTable table;
  private final RollTopic topic;

  RollFeed(RollTable table, RollTopic topic) {
    this.table = table;
    this.topic = topic;
  }

  /// How far the table is: what was committed before the call.
  public Watermark reached() {
    return table.reached();
  }

  /// Hands over every entry, and says how far the topic is contained in them.
  public Watermark snapshot(Consumer<RollMessage> into) {
    return table.snapshot(into);
  }

  /// How these entries stand now; nothing for a pupil who is not on that roll.
  public Map<PupilKey, Optional<RollMessage>> stand(Collection<PupilKey> keys) {
    var present = table.entries(keys);
    var stand = new HashMap<PupilKey, Optional<RollMessage>>();
    keys.forEach(key -> stand.put(key, Optional.ofNullable(present.get(key))));
    return stand;
  }

  /// A follower of its own for each copy; for one thread.
  public Follower follow() {
    return new Follower(topic.open());
  }

  /// Walks along the topic behind the table.
  public final class Follower implements AutoCloseable {
    private final RollTopic.Cursor cursor;

    private Follower(RollTopic.Cursor cursor) {
      this.cursor = cursor;
    }

    /// What changed after this place, as it stands now. Nothing moves on by asking: who could not
    /// use the answer asks again.
    public Changes after(Watermark place) {
      var end = cursor.end();
      var applied = table.reached();
      if (place.reached(applied)) {
        return new Changes(Map.of(), place, end);
      }
      var passage = cursor.read(place, applied, AT_ONCE);
      // Read after the table had passed these records: the entries are as new as they, or newer.
      return new Changes(stand(passage.changed()), passage.upTo(), end);
    }

    @Override
    public void close() {
      cursor.close();
    }
  }

  /// A step along the topic.
  ///
  /// @param entries as they stand; nothing for a pupil who has left
  /// @param upTo the place after it
  /// @param end where the topic ended when the step began
  public record Changes(
      Map<PupilKey, Optional<RollMessage>> entries, Watermark upTo, Watermark end) {
    /// Whether nothing that was in the topic when the step began is still to come.
    public boolean complete() {
      return upTo.reached(end);
    }
  }
}
