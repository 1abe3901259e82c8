package org.encompass.notifier.reference;

import java.util.Collection;
import org.encompass.schemas.SchoolMessage;

/// The school table. Public for this module's own sub-packages.
public interface SchoolRows {
  /// Writes those whose revision is higher than the known one, and says how many that were.
  int putNewer(Collection<SchoolMessage> schools);
}
