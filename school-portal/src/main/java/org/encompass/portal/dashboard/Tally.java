package org.encompass.portal.dashboard;

import static org.encompass.portal.dashboard.Measure.ACKNOWLEDGED;
import static org.encompass.portal.dashboard.Measure.HELD;
import static org.encompass.portal.dashboard.Measure.IN_REVIEW;
import static org.encompass.portal.dashboard.Measure.LATE;
import static org.encompass.portal.dashboard.Measure.LATE_ON_ARRIVAL;
import static org.encompass.portal.dashboard.Measure.ON_TIME;
import static org.encompass.portal.dashboard.Measure.OUT_OF_SCOPE;
import static org.encompass.portal.dashboard.Measure.OWED;
import static org.encompass.portal.dashboard.Measure.READ;
import static org.encompass.portal.dashboard.Measure.REJECTED;
import static org.encompass.portal.dashboard.Measure.SUSPENDED;
import static org.encompass.portal.dashboard.Measure.TOLD;
import static org.encompass.portal.dashboard.Measure.TOLD_IN_TIME;
import static org.encompass.portal.dashboard.Measure.UNREAD;
import static org.encompass.portal.dashboard.Measure.WITHDRAWN;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Children by what became of them. The sum always holds: told + held + in review + out of scope +
/// withdrawn + rejected + owed = children.
///
/// @param numbers one for each [Measure], in their order
public record Tally(List<Integer> numbers) {
  public static final Tally NONE = of(measure -> 0);

  public Tally {
    numbers = List.copyOf(numbers);
  }

  /// The tally that has these numbers.
  public static Tally of(ToIntFunction<Measure> number) {
    return new Tally(Arrays.stream(Measure.values()).map(number::applyAsInt).toList());
  }

  /// The tally that has these numbers, and nought for the rest.
  public static Tally of(Map<Measure, Integer> numbers) {
    return of(measure -> numbers.getOrDefault(measure, 0));
  }

  /// Counts children, each of them once.
  public static Tally of(Collection<CountedChild> children) {
    return sum(children.stream().map(Tally::of).toList());
  }

  /// Several tallies of different children in one.
  public static Tally sum(Collection<Tally> tallies) {
    var sums = new EnumMap<Measure, Integer>(Measure.class);
    for (var tally : tallies) {
      for (var measure : Measure.values()) {
        sums.merge(measure, tally.of(measure), Integer::sum);
      }
    }
    return of(sums);
  }

  /// How many children count in it.
  public int of(Measure measure) {
    return numbers.get(measure.ordinal());
  }

  /// How many there are in these together.
  public int together(Collection<Measure> measures) {
    return measures.stream().mapToInt(this::of).sum();
  }

  /// How many children there are.
  public int children() {
    return together(Measure.LINE);
  }

  /// What somebody should look at.
  public int attention() {
    return late() + unread() + unfinished();
  }

  /// For whom it was said either that the school knew in time or that it did not.
  public int judged() {
    return onTime() + late();
  }

  /// How many of a hundred judged were on time; nothing where nobody was judged.
  public OptionalDouble onTimePercent() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * onTime() / judged());
  }

  /// The accounting line: no remainder, ever.
  public String line() {
    return "children %d = told %d + held %d + in review %d + out of scope %d + withdrawn %d + rejected %d + owed %d"
        .formatted(
            Stream.concat(Stream.of(children()), Measure.LINE.stream().map(this::of)).toArray());
  }

  // The names that pages know the numbers by.

  public int told() {
    return of(TOLD);
  }

  public int held() {
    return of(HELD);
  }

  public int inReview() {
    return of(IN_REVIEW);
  }

  public int outOfScope() {
    return of(OUT_OF_SCOPE);
  }

  public int withdrawn() {
    return of(WITHDRAWN);
  }

  public int rejected() {
    return of(REJECTED);
  }

  public int owed() {
    return of(OWED);
  }

  public int unread() {
    return of(UNREAD);
  }

  public int acknowledged() {
    return of(ACKNOWLEDGED);
  }

  public int onTime() {
    return of(ON_TIME);
  }

  public int toldInTime() {
    return of(TOLD_IN_TIME);
  }

  public int late() {
    return of(LATE);
  }

  public int lateOnArrival() {
    return of(LATE_ON_ARRIVAL);
  }

  public int notJudged() {
    return What.NOT_JUDGED.of(this);
  }

  public int suspended() {
    return of(SUSPENDED);
  }

  public int unfinished() {
    return What.UNFINISHED.of(this);
  }

  public int other() {
    return What.OTHER.of(this);
  }

  private static Tally of(CountedChild child) {
    var fact = child.least();
    var counts = EnumSet.copyOf(counts(fact));
    // One late school makes the child late; on time only once every school was.
    var judged = child.notifications().stream().map(Fact::met).toList();
    if (judged.contains(Boolean.FALSE) || Boolean.FALSE.equals(fact.met())) {
      counts.add(LATE);
    } else if (!judged.isEmpty() && judged.stream().allMatch(Boolean.TRUE::equals)) {
      counts.add(ON_TIME);
    }
    if (counts.contains(TOLD) && child.notifications().stream().allMatch(Fact::toldInTime)) {
      counts.add(TOLD_IN_TIME);
    }
    if (fact.lateOnArrival()) {
      counts.add(LATE_ON_ARRIVAL);
    }
    return of(measure -> counts.contains(measure) ? 1 : 0);
  }

  private static Set<Measure> counts(Fact fact) {
    return switch (fact.state()) {
      case ACCEPTED, SCHEDULED -> EnumSet.of(OWED);
      case HELD ->
          "SUSPENDED".equals(fact.reason()) ? EnumSet.of(HELD, SUSPENDED) : EnumSet.of(HELD);
      case IN_REVIEW -> EnumSet.of(IN_REVIEW);
      case OUT_OF_SCOPE -> EnumSet.of(OUT_OF_SCOPE);
      case WITHDRAWN -> EnumSet.of(WITHDRAWN);
      case REJECTED, DUPLICATE -> EnumSet.of(REJECTED);
      case TOLD -> EnumSet.of(TOLD, "BY_PHONE".equals(fact.reason()) ? READ : UNREAD);
      case READ -> EnumSet.of(TOLD, READ);
      case ACKNOWLEDGED -> EnumSet.of(TOLD, ACKNOWLEDGED);
    };
  }
}
