package org.encompass.local.county;

/// The kinds of schools that the county has.
enum SchoolKind {
  PRIMARY("Community school", "Primary", "Primary School", 4, 11),
  SECONDARY("Academy converter", "Secondary", "Academy", 11, 18),
  SPECIAL("Community special school", "Not applicable", "School", 4, 16),
  INDEPENDENT("Other independent school", "Not applicable", "College", 4, 18),
  WELSH("Community school", "Primary", "Ysgol", 4, 11),
  UNIT("Pupil referral unit", "Not applicable", "Centre", 5, 16);

  final String type;
  final String phase;
  final String title;
  final int lowAge;
  final int highAge;

  SchoolKind(String type, String phase, String title, int lowAge, int highAge) {
    this.type = type;
    this.phase = phase;
    this.title = title;
    this.lowAge = lowAge;
    this.highAge = highAge;
  }

  String name(String place) {
    return this == WELSH ? title + " " + place : place + " " + title;
  }
}
