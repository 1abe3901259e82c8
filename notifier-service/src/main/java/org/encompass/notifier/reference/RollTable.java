package org.encompass.notifier.reference;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.encompass.schemas.RollMessage;

/// The roll table, read together with how far it had got: both of one moment. Public for this
/// module's own sub-packages.
public interface RollTable {
  /// How far the topic was applied; sees what was committed before the call.
  Watermark reached();

  /// Hands over every entry as it stands now.
  ///
  /// @return how far the topic was applied to what was handed over
  Watermark snapshot(Consumer<RollMessage> into);

  /// How these entries stand now: those that are there.
  Map<PupilKey, RollMessage> entries(Collection<PupilKey> keys);
}
