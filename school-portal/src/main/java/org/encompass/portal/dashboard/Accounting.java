package org.encompass.portal.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encompass.schemas.ReceiptMessage.State;

/// Counts children so that none is lost and none counts twice: each (force, reference, childRef)
/// once, at its least advanced live notification.
public final class Accounting {
  private Accounting() {}

  /// One entry for each child; a refused record in which no child could be read counts as one.
  public static List<CountedChild> count(Collection<Fact> facts) {
    var incidents =
        facts.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> List.of(fact.force(), fact.reference()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var counted = new ArrayList<CountedChild>();
    incidents.values().forEach(incident -> counted.addAll(childrenOf(incident)));
    return List.copyOf(counted);
  }

  private static List<CountedChild> childrenOf(List<Fact> incident) {
    Map<String, List<Fact>> byChild = new LinkedHashMap<>();
    for (var fact : incident) {
      var childRef = fact.childRef();
      if (childRef != null) {
        byChild.computeIfAbsent(childRef, ref -> new ArrayList<>()).add(fact);
      }
    }
    var counted = new ArrayList<CountedChild>();
    byChild.values().forEach(child -> counted.add(atItsLeast(child)));
    if (byChild.isEmpty()) {
      incident.stream()
          .filter(fact -> fact.state() == State.REJECTED)
          .forEach(fact -> counted.add(new CountedChild(fact, List.of(), fact.firstAt())));
    }
    return counted;
  }

  // A refused record about a child who is otherwise counted does not count again.
  private static CountedChild atItsLeast(List<Fact> child) {
    var standing = child.stream().filter(fact -> fact.state() != State.REJECTED).toList();
    if (standing.isEmpty()) {
      return new CountedChild(newest(child), List.of(), firstAt(child));
    }
    var firstAt = firstAt(standing);
    var live =
        standing.stream().filter(Fact::live).filter(fact -> !overtaken(fact, standing)).toList();
    return live.stream()
        .min(Comparator.comparingInt(Fact::advance).thenComparing(Fact::firstAt))
        .map(least -> new CountedChild(least, live, firstAt))
        .orElseGet(() -> new CountedChild(newest(standing), List.of(), firstAt));
  }

  // What was said of the child before there was any notification is over once there is one; a
  // notification that went back to a person is answered by one that begins after that.
  private static boolean overtaken(Fact fact, List<Fact> child) {
    boolean unplaced = fact.notificationId() == null;
    if (!unplaced && fact.state() != State.IN_REVIEW) {
      return false;
    }
    return child.stream()
        .filter(other -> other != fact && other.notificationId() != null)
        .anyMatch(
            other ->
                unplaced
                    ? !other.firstAt().isBefore(fact.at())
                    : other.firstAt().isAfter(fact.at()));
  }

  private static Instant firstAt(List<Fact> facts) {
    return facts.stream().map(Fact::firstAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Fact newest(List<Fact> facts) {
    return facts.stream().max(Comparator.comparing(Fact::at)).orElseThrow();
  }
}
