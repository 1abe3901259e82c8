package org.encompass.local.night;

import java.util.List;

/// What the scripted reviewer decides at the desk about a child in review.
public sealed interface Decision {
  ChildId child();

  /// The child is a pupil of these schools.
  record AtSchools(ChildId child, List<String> urns) implements Decision {}

  /// The same about a family whose address is confidential: a second person has to agree.
  record AtSchoolsByTwo(ChildId child, List<String> urns) implements Decision {}

  /// No school that is known: the authority is told.
  record AtNoSchool(ChildId child, String laCode) implements Decision {}
}
