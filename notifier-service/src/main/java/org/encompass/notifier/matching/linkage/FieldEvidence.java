package org.encompass.notifier.matching.linkage;

/// What one field says about one pupil's being the child.
///
/// @param level how alike the two are, a code of the field: EXACT, ONE_EDIT, DIFFERENT, ...
/// @param bits for, or against if negative
public record FieldEvidence(Field field, String level, double bits) {
  /// The fields that are weighed.
  public enum Field {
    GIVEN_NAME,
    FAMILY_NAME,
    DATE_OF_BIRTH,
    SEX,
    POSTCODE,
    ADDRESS,
    TELEPHONE,
    STATED_SCHOOL,
    UPN
  }
}
