package org.encompass.portal.school;

import org.encompass.schemas.Problem;

/// What an import may find wrong with a line that keeps its contract by itself.
public enum ImportCode {
  URN_REPEATED("/urn", "An earlier line of the file is about the same school."),
  CONTACT_REPEATED("/contacts", "Two contacts of the school carry the same contactId."),
  SCHOOL_UNKNOWN("/urn", "No school with this URN was imported yet."),
  OWN_ADDRESS("/contacts", "A new contact has the address of who brings the file."),
  PUPIL_REPEATED("/pupilId", "An earlier line of the file is about the same pupil."),
  SCHOOL_SAYS_ITSELF(
      "", "The school keeps its people, hour or closures itself; the file's stay out."),
  OLDER_REVISION("/revision", "A higher revision was imported before; it stays.");

  private final Problem problem;

  ImportCode(String pointer, String sentence) {
    this.problem = new Problem(pointer, name(), sentence);
  }

  /// As it is told.
  public Problem problem() {
    return problem;
  }
}
