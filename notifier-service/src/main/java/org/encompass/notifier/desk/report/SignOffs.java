package org.encompass.notifier.desk.report;

import java.time.LocalDate;
import java.util.Optional;

/// The reports that were signed. Nothing in them is ever changed.
public interface SignOffs {
  /// The sign-off of that day and force.
  Optional<SignOff> find(LocalDate day, String force);

  /// Keeps it; false where somebody signed before.
  boolean keep(SignOff signed);
}
