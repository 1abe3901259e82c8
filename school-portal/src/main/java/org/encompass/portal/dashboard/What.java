package org.encompass.portal.dashboard;

import java.util.List;
import java.util.Locale;

/// A number on a page: each leads to the list of the children in it.
public enum What {
  CHILDREN(Measure.LINE),
  TOLD(Measure.TOLD),
  HELD(Measure.HELD),
  IN_REVIEW(Measure.IN_REVIEW),
  OUT_OF_SCOPE(Measure.OUT_OF_SCOPE),
  WITHDRAWN(Measure.WITHDRAWN),
  REJECTED(Measure.REJECTED),
  OWED(Measure.OWED),
  UNREAD(Measure.UNREAD),
  READ(Measure.READ),
  ACKNOWLEDGED(Measure.ACKNOWLEDGED),
  ON_TIME(Measure.ON_TIME),
  TOLD_IN_TIME(Measure.TOLD_IN_TIME),
  LATE(Measure.LATE),
  LATE_ON_ARRIVAL(Measure.LATE_ON_ARRIVAL),
  /// Of whom no school has been told and none is owed a word now.
  OTHER(Measure.HELD, Measure.IN_REVIEW, Measure.WITHDRAWN, Measure.OUT_OF_SCOPE, Measure.REJECTED),
  /// Neither on time nor late: nothing was due, or not yet.
  NOT_JUDGED(Rest.OF_ALL, List.of(Measure.ON_TIME, Measure.LATE)),
  SUSPENDED(Measure.SUSPENDED),
  /// What is still owed to somebody: not told, not decided, not readable, or held by a suspension
  /// that only people end.
  UNFINISHED(Measure.OWED, Measure.IN_REVIEW, Measure.REJECTED, Measure.SUSPENDED);

  private enum Rest {
    NONE,
    OF_ALL
  }

  private final Rest rest;
  private final List<Measure> measures;

  What(Measure... measures) {
    this(Rest.NONE, List.of(measures));
  }

  What(List<Measure> measures) {
    this(Rest.NONE, measures);
  }

  What(Rest rest, List<Measure> measures) {
    this.rest = rest;
    this.measures = measures;
  }

  /// The number.
  public int of(Tally tally) {
    int number = tally.together(measures);
    return rest == Rest.OF_ALL ? tally.children() - number : number;
  }

  /// What a child has to count in; no child counts in two of them.
  public List<Measure> measures() {
    return measures;
  }

  /// Whether those are meant that count in none of the measures.
  public boolean isTheRest() {
    return rest == Rest.OF_ALL;
  }

  /// Its name in addresses and files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
