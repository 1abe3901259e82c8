package org.encompass.notifier.disclosure;

import org.encompass.schemas.PersonalData;

/// A piece of free text that must not reach a school unseen.
///
/// @param field where it stands: circumstances, actionsTaken, voiceOfTheChild, ...
/// @param start index of the first character
/// @param end index after the last
/// @param phrase the characters themselves
/// @param why a sentence for the reviewer, empty where the kind says it all
@PersonalData
public record MarkedPhrase(String field, Kind kind, int start, int end, String phrase, String why) {
  /// What the phrase looks like.
  public enum Kind {
    /// Another child of the incident.
    CHILD_NAME,
    /// Somebody the police named as one who must not see the case.
    PERSON_NAME,
    POSTCODE,
    ADDRESS,
    TELEPHONE,
    EMAIL_ADDRESS,
    /// A user name or page in a social network, or any address in the web.
    ONLINE_NAME,
    VEHICLE_REGISTRATION,
    /// Of anybody but the child itself.
    DATE_OF_BIRTH,
    /// Where another child of the incident goes.
    OTHER_SCHOOL,
    /// Blames who was harmed, or casts doubt on what a child said.
    LANGUAGE,
    /// A whole text that could not be checked.
    UNCHECKED
  }

  @Override
  public String toString() {
    return "MarkedPhrase[withheld]";
  }
}
