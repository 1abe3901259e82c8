package org.encompass.portal.dashboard;

import java.util.Collection;

/// Children by what became of them. The sum always holds: told + held + in review + out of scope +
/// withdrawn + rejected + owed = children.
///
/// @param told mail accepted, read in the portal, or called: unread + read + acknowledged
/// @param unread told and not yet read
/// @param onTime judged, and the school had acknowledged or was called before the deadline
/// @param late judged, and it had not
/// @param lateOnArrival came to us when a school morning had already gone by
public record Tally(
    int told,
    int held,
    int inReview,
    int outOfScope,
    int withdrawn,
    int rejected,
    int owed,
    int unread,
    int read,
    int acknowledged,
    int onTime,
    int late,
    int lateOnArrival) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// Counts children, each of them once.
  public static Tally of(Collection<CountedChild> children) {
    return children.stream().map(Tally::of).reduce(NONE, Tally::plus);
  }

  /// How many children there are.
  public int children() {
    return told + held + inReview + outOfScope + withdrawn + rejected + owed;
  }

  /// What somebody should look at.
  public int attention() {
    return late + owed + unread + inReview + rejected;
  }

  /// What is still owed to somebody: not told, not decided, not readable.
  public int unfinished() {
    return owed + inReview + rejected;
  }

  /// The accounting line: no remainder, ever.
  public String line() {
    return "children %d = told %d + held %d + in review %d + out of scope %d + withdrawn %d + rejected %d + owed %d"
        .formatted(children(), told, held, inReview, outOfScope, withdrawn, rejected, owed);
  }

  private static Tally of(CountedChild child) {
    var fact = child.least();
    // One late school makes the child late; on time only once every school was.
    var judged = child.notifications().stream().map(Fact::met).toList();
    boolean late = judged.contains(Boolean.FALSE) || Boolean.FALSE.equals(fact.met());
    boolean onTime = !late && !judged.isEmpty() && judged.stream().allMatch(Boolean.TRUE::equals);
    var tally =
        switch (fact.state()) {
          case ACCEPTED, SCHEDULED -> new Tally(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
          case HELD -> new Tally(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
          case IN_REVIEW -> new Tally(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
          case OUT_OF_SCOPE -> new Tally(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
          case WITHDRAWN -> new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
          case REJECTED, DUPLICATE -> new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
          case TOLD ->
              "BY_PHONE".equals(fact.reason())
                  ? new Tally(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0)
                  : new Tally(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
          case READ -> new Tally(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
          case ACKNOWLEDGED -> new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        };
    return tally.judged(onTime ? 1 : 0, late ? 1 : 0, fact.lateOnArrival() ? 1 : 0);
  }

  private Tally judged(int more, int less, int before) {
    return plus(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, more, less, before));
  }

  private Tally plus(Tally other) {
    return new Tally(
        told + other.told,
        held + other.held,
        inReview + other.inReview,
        outOfScope + other.outOfScope,
        withdrawn + other.withdrawn,
        rejected + other.rejected,
        owed + other.owed,
        unread + other.unread,
        read + other.read,
        acknowledged + other.acknowledged,
        onTime + other.onTime,
        late + other.late,
        lateOnArrival + other.lateOnArrival);
  }
}
