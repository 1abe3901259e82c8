package org.encompass.portal.school;

/// Which schools take part, as a condition in SQL. The register has all schools of the country;
/// nobody is woken for those of forces that have not joined.
public final class TakingPart {
  /// True for rows of `school` of which more is known than lists of the Department for Education
  /// say: people, a roll, or a word of the school's own, also where everybody has left.
  public static final String OF_SCHOOL =
      """
      (school.roll_as_of IS NOT NULL OR school.own_list OR school.taken_off <> '{}'
        OR EXISTS (SELECT FROM contact WHERE contact.urn = school.urn))
      """;

  private TakingPart() {}
}
