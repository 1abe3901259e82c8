package org.encompass.notifier.matching.index;

import org.encompass.schemas.PersonalData;

/// What an entry is known by: the school and its own id of the pupil.
@PersonalData
public record RollKey(String urn, String pupilId) {
  @Override
  public String toString() {
    return "RollKey[withheld]";
  }
}
