package org.encompass.notifier.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.schemas.RollMessage;

/// A topic to which a pupil is added whenever its end is asked for; the table is always some pupils
/// behind it.
public final class RestlessFeed implements RollTable, RollTopic {
  private static final String URN = "360001";
  private final int behind;
  private long end = 100;

  /// @param behind how many pupils the table is behind the topic
  public RestlessFeed(int behind) {
    this.behind = behind;
  }

  public RollFeed feed() {
    return new RollFeed(this, this);
  }

  private synchronized long applied() {
    return end - behind;
  }

  private synchronized long next() {
    return end++;
  }

  @Override
  public Watermark reached() {
    return Watermark.of(Map.of(0, applied()));
  }

  @Override
  public Watermark snapshot(Consumer<RollMessage> into) {
    long upTo = applied();
    for (long number = 0; number < upTo; number++) {
      into.accept(pupil(number));
    }
    return Watermark.of(Map.of(0, upTo));
  }

  @Override
  public Map<PupilKey, RollMessage> entries(Collection<PupilKey> keys) {
    var entries = new HashMap<PupilKey, RollMessage>();
    keys.forEach(key -> entries.put(key, pupil(Long.parseLong(key.pupilId()))));
    return entries;
  }

  private static RollMessage pupil(long number) {
    var pupil = new RollMaker();
    pupil.urn = URN;
    pupil.pupilId = "" + number;
    return pupil.make();
  }

  @Override
  public Cursor open() {
    return new Cursor() {
      @Override
      public Watermark end() {
        return Watermark.of(Map.of(0, next()));
      }

      @Override
      public Passage read(Watermark from, Watermark to, int most) {
        var changed = new HashSet<PupilKey>();
        for (long number = from.next(0); number < to.next(0); number++) {
          changed.add(new PupilKey(URN, "" + number));
        }
        return new Passage(changed, to);
      }

      @Override
      public void close() {}
    };
  }
}
