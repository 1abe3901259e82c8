package org.encompass.notifier.reference;

import java.time.LocalDate;
import java.util.List;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// The national roll: who is a pupil where, as far as schools have told.
public interface Roll {
  /// Entries whose folded given and family name and date of birth are exactly these.
  List<RollMessage> exact(String givenNames, String familyName, LocalDate dateOfBirth);

  /// Entries of this family name and date of birth, whatever the given name: for a reviewer's eye.
  List<RollMessage> sameFamilyAndBirthday(String familyName, LocalDate dateOfBirth);

  /// Whether the school's roll is young enough and whole: what it lists is what the school sent.
  boolean fresh(SchoolMessage school, LocalDate today);
}
