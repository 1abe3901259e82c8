package org.encompass.portal.dashboard;

/// Kinds of schools in the order of reports. Which school is of which kind, the table
/// `school` says.
public enum SchoolKind {
  NURSERY,
  PRIMARY,
  SECONDARY,
  ALL_THROUGH,
  COLLEGE,
  SPECIAL,
  ALTERNATIVE,
  INDEPENDENT,
  AUTHORITY,
  OTHER
}
