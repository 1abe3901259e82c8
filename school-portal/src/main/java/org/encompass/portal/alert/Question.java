package org.encompass.portal.alert;

import java.util.UUID;
import org.encompass.schemas.PersonalData;

/// Whether a child is not a pupil of the school, asked before the alert goes back.
@PersonalData
public sealed interface Question {
  /// May be asked: the reader has read the newest content.
  record Ask(UUID id, String childName, String schoolName) implements Question {
    @Override
    public String toString() {
      return "Ask[" + id + "]";
    }
  }

  /// The reader has not read the newest content.
  record ReadFirst() implements Question {}
}
