package org.encompass.notifier.desk;

/// The codes by which a child came to a person, or to a school, as a police officer reads them.
/// Public for this module's own sub-packages.
public final class Reasons {
  /// A sentence without its full stop.
  public static String sentence(String code) {
    return switch (code) {
      case "NOT_ON_ROLL" -> "No pupil on any roll fits this child";
      case "NOT_ON_ROLL_YET" -> "The pupil who fits starts at the school on a later day";
      case "NOT_SURE" -> "It is not certain enough that the best candidate is this child";
      case "RIVAL" -> "A second school cannot be ruled out";
      case "TWIN_LIKE" -> "Somebody very like this child may be meant, perhaps a twin";
      case "NOT_UNIQUE" -> "Several pupils have this name and date of birth";
      case "GIVEN_NAME_DIFFERS" -> "The given name on the roll is another";
      case "FAMILY_NAME_DIFFERS" ->
          "The family name on the roll is another, and it is not the same home";
      case "DATE_OF_BIRTH_DIFFERS" -> "The date of birth on the roll is another";
      case "DATE_OF_BIRTH_UNCONFIRMED" ->
          "The date of birth is nearly the same, and neither postcode nor school confirms it";
      case "DATE_OF_BIRTH_PLACEHOLDER" ->
          "The date of birth looks made up, such as 1 January, because nobody knew it";
      case "NO_DATE_OF_BIRTH" -> "There is no date of birth";
      case "NO_SUCH_DATE_OF_BIRTH" -> "There is no such day as this date of birth";
      case "BORN_AFTER_THE_INCIDENT" -> "The date of birth is later than the incident";
      case "SEX_DIFFERS" -> "The sex on the roll is another";
      case "UPN_DIFFERS" -> "The pupil number on the roll is another";
      case "POSTCODE_DIFFERS" -> "The postcode on the roll is another";
      case "HOUSEHOLD_UNCONFIRMED" ->
          "Nothing but the name and the birthday speaks for it: no address, no school";
      case "STATED_SCHOOL_DIFFERS" -> "The police were told another school than the roll says";
      case "TWO_MAIN_SCHOOLS" ->
          "The rolls of two schools have the child as their own: one of them may have been left";
      case "CHANGES_SCHOOL" ->
          "By the next school day the child may have left this school for another one";
      case "STATED_SCHOOL_UNKNOWN" ->
          "The school that was named is not in the register: the child may be there";
      case "AGE_DOUBTFUL" -> "By the date of birth nobody would be told, but the date seems wrong";
      case "NOT_IN_EDUCATION" -> "The police say that the child is not in education";
      case "HOME_EDUCATED" -> "The child is taught at home";
      case "HOME_EDUCATED_BUT_AT_SCHOOL" ->
          "The police say that the child is taught at home, but a school has such a pupil";
      case "AUTHORITY_UNKNOWN" -> "It is not known which local authority the child lives in";
      case "SCHOOL_UNKNOWN" -> "The pupil’s school is not in the register";
      case "SCHOOL_NOT_OPEN" -> "The pupil’s school is not open";
      case "ROLL_STALE" -> "The school’s roll is too old to be relied on";
      case "ROLLS_NOT_READY" -> "The rolls could not be searched when the incident came";
      case "ROLL_CHANGED" -> "The school’s roll changed while it was being searched";
      case "RETURNED" -> "A school said: this is not our pupil";
      case "FREE_TEXT" -> "Words in the text need a person’s eye before a school reads them";
      case "FREE_TEXT_UNCHECKED" ->
          "The text could not be checked: read all of it before it leaves";
      case "CONFLICT_AT_SCHOOL" ->
          "Somebody at the school or authority is involved and must not see the incident";
      case "CONFLICT_UNTRACED" ->
          "Somebody at a school that the register does not know, or that closed, is involved and"
              + " must not see the incident";
      case "DECIDED_OTHERWISE" ->
          "By what the police changed it would be another school than people decided on, or nobody"
              + " would be told";
      case "AMENDED" -> "The police changed the incident after a school was told";
      case "ROUTING_FAILED" -> "A fault of the software: tell the operators too";
      case "SURE" -> "Nothing speaks against it, and nobody else comes near";
      case "NAME" -> "The name agrees";
      case "DATE_OF_BIRTH" -> "The date of birth agrees";
      case "UNIQUE" -> "Nobody else has this name and date of birth";
      case "POSTCODE" -> "The postcode agrees";
      case "STATED_SCHOOL" -> "The school agrees with what the police were told";
      case "UPN" -> "The pupil number agrees";
      case "ADULT" -> "Eighteen or older";
      case "UNDER_SCHOOL_AGE" -> "Too young for school";
      case "DECIDED" -> "A person decided so";
      default -> Words.plain(code);
    };
  }

  private Reasons() {}
}
