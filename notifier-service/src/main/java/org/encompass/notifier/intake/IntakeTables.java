package org.encompass.notifier.intake;

import java.util.Collection;
import java.util.List;

/// The incidents as rows. Public for this module's own packages only.
public interface IntakeTables {
  /// What is known about the incidents that the records name, locked until the caller's transaction
  /// ends.
  Casebook open(Collection<? extends Inspected> records);

  /// The same for looking only.
  Casebook peek(Inspected record);

  /// Writes what changed, and the accepted versions.
  void write(List<CaseFile> changed, List<Decision.Accepted> accepted);

  /// Notes the records that were answered as duplicates, to know them again.
  void noteDuplicates(List<Decision.Duplicate> duplicates);
}
