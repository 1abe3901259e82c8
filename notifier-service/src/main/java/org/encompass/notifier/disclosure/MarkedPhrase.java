package org.encompass.notifier.disclosure;

import org.encompass.schemas.PersonalData;

/// A piece of free text that must not reach a school unseen.
///
/// @param field where it stands: circumstances, actionsTaken, voiceOfTheChild, ...
/// @param kind CHILD_NAME, POSTCODE, ADDRESS or TELEPHONE
/// @param start index of the first character
/// @param end index after the last
/// @param phrase the characters themselves
@PersonalData
public record MarkedPhrase(String field, Kind kind, int start, int end, String phrase) {
  /// What the phrase looks like.
  public enum Kind {
    CHILD_NAME,
    POSTCODE,
    ADDRESS,
    TELEPHONE
  }

  @Override
  public String toString() {
    return "MarkedPhrase[withheld]";
  }
}
