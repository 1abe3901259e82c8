package org.encompass.notifier.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// The national roll: who is a pupil where, as far as schools have told.
public interface Roll {
  /// The entries of these numbers at their schools, as they stand now; none for those that left.
  List<RollMessage> entries(Collection<EntryNumber> numbers);

  /// Whether the school's roll is young enough and whole: what it lists is what the school sent.
  boolean fresh(SchoolMessage school, LocalDate today);

  /// An entry by its school and the number of its pupil.
  ///
  /// @param pupil as in `PupilHash.of`
  record EntryNumber(String urn, long pupil) {}
}
