package org.encompass.portal.roll.file;

import java.util.List;

/// What a row of a roll may say of a pupil, by the names of the roll file of the shadow run.
public enum Field {
  URN("urn", "schoolUrn", "establishmentUrn", "dfeUrn"),
  PUPIL_ID("pupilId", "studentId", "misId", "systemId", "admissionNumber"),
  UPN("upn", "uniquePupilNumber", "pupilNumber"),
  GIVEN_NAMES("givenNames", "forename", "forenames", "legalForename", "firstName", "givenName"),
  FAMILY_NAME("familyName", "surname", "legalSurname", "lastName", "legalLastName"),
  PREFERRED_GIVEN_NAME(
      "preferredGivenName", "preferredForename", "chosenForename", "preferredFirstName", "knownAs"),
  PREFERRED_FAMILY_NAME(
      "preferredFamilyName", "preferredSurname", "chosenSurname", "preferredLastName"),
  FORMER_FAMILY_NAMES("formerFamilyNames", "formerSurname", "formerSurnames", "previousSurname"),
  DATE_OF_BIRTH("dateOfBirth", "dob", "birthDate", "dateBirth"),
  SEX("sex", "gender", "legalSex"),
  POSTCODE("postcode", "homePostcode", "addressPostcode"),
  ADDRESS_LINE("addressLine", "addressLine1", "address1", "address", "street"),
  TELEPHONE("telephone", "phone", "homeTelephone", "telephoneNumber", "phoneNumber"),
  ENROLMENT("enrolment", "enrolmentStatus", "enrolStatus"),
  YEAR_GROUP("yearGroup", "year", "ncYear", "ncYearActual", "nationalCurriculumYear"),
  FROM("from", "entryDate", "dateOfEntry", "admissionDate", "dateOfAdmission", "startDate"),
  TO("to", "leavingDate", "dateOfLeaving", "endDate");

  private final String column;
  private final List<String> others;

  Field(String column, String... others) {
    this.column = column;
    this.others = List.of(others);
  }

  /// Its own column.
  public String column() {
    return column;
  }

  /// What schools' systems call it. Not certain enough to be taken without asking.
  public List<String> others() {
    return others;
  }

  /// The option that says which column it is.
  public String option() {
    return "column." + column;
  }

  /// Whether no roll entry can do without it; the school may be named for the file as a whole.
  public boolean required() {
    return this == URN || this == GIVEN_NAMES || this == FAMILY_NAME || this == DATE_OF_BIRTH;
  }
}
