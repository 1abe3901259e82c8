package org.encompass.notifier.reference;

import java.util.Collection;
import org.encompass.schemas.RollMessage;

/// What the projection does to the roll table, all in its transaction. Public for this module's own
/// sub-packages.
public interface RollRows {
  /// How far these partitions were applied; nobody else applies any of them until the caller's
  /// transaction ends.
  Watermark lock(Collection<Integer> partitions);

  /// From now on they are applied as far as this.
  void reached(Watermark watermark);

  /// Forgets pupils who have left.
  void remove(Collection<PupilKey> left);

  /// Writes those whose revision is higher than the known one, and says how many that were.
  int putNewer(Collection<RollMessage> entries);
}
