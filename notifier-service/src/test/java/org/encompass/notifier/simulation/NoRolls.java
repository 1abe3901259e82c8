package org.encompass.notifier.simulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.encompass.notifier.reference.PupilKey;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.RollTable;
import org.encompass.notifier.reference.RollTopic;
import org.encompass.notifier.reference.Watermark;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// No rolls: who is whose pupil is made up by the night.
final class NoRolls implements RollTable, RollTopic {
  @Override
  public Watermark reached() {
    return Watermark.START;
  }

  @Override
  public Watermark snapshot(Consumer<RollMessage> into) {
    return Watermark.START;
  }

  @Override
  public Map<PupilKey, RollMessage> entries(Collection<PupilKey> keys) {
    return Map.of();
  }

  /// Nobody is on a roll.
  static Roll nobody() {
    return new Roll() {
      @Override
      public List<RollMessage> entries(Collection<EntryNumber> numbers) {
        return List.of();
      }

      @Override
      public boolean fresh(SchoolMessage school, LocalDate today) {
        return false;
      }
    };
  }

  @Override
  public Cursor open() {
    throw new UnsupportedOperationException("nobody follows the topic");
  }
}
