package org.encompass.portal.reachability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.encompass.portal.school.Lists.Person;
import org.encompass.portal.school.SchoolRegister;

/// How well a school can be told on one day: people who read cases, and how many of them are kept
/// from it by what. Plain rules.
///
/// @param schoolDay the day that counts
/// @param listed people who read cases
/// @param reachable of these are trained, verified and there
public record Reach(
    LocalDate schoolDay,
    int listed,
    int reachable,
    int untrained,
    int unverified,
    int away,
    int bouncing) {

  /// Of a school's list on a day.
  ///
  /// @param bouncing whose mail is not being taken
  public static Reach of(Collection<Person> people, Set<String> bouncing, LocalDate day) {
    var readers = people.stream().filter(one -> one.role().readsCases()).toList();
    var obstacles = readers.stream().map(one -> between(one, bouncing, day)).toList();
    return new Reach(
        day,
        readers.size(),
        (int) obstacles.stream().filter(Set::isEmpty).count(),
        count(obstacles, Obstacle.UNTRAINED),
        count(obstacles, Obstacle.UNVERIFIED),
        count(obstacles, Obstacle.AWAY),
        count(obstacles, Obstacle.BOUNCING));
  }

  /// What keeps one person from being told on a day; nothing for who can be.
  public static Set<Obstacle> between(Person one, Set<String> bouncing, LocalDate day) {
    var found = EnumSet.noneOf(Obstacle.class);
    if (one.trainedUntil() == null || one.trainedUntil().isBefore(day)) {
      found.add(Obstacle.UNTRAINED);
    }
    if (!one.verified()) {
      found.add(Obstacle.UNVERIFIED);
    }
    if (one.away().stream().anyMatch(a -> !day.isBefore(a.from()) && !day.isAfter(a.to()))) {
      found.add(Obstacle.AWAY);
    }
    if (bouncing.contains(one.contactId())) {
      found.add(Obstacle.BOUNCING);
    }
    return found;
  }

  private static int count(List<Set<Obstacle>> people, Obstacle obstacle) {
    return (int) people.stream().filter(one -> one.contains(obstacle)).count();
  }

  /// Whether two people can be told.
  public boolean enough() {
    return reachable >= SchoolRegister.CONTACTS_WANTED;
  }

  /// What stands in the way; nothing where two can be told.
  public Set<Obstacle> why() {
    var why = EnumSet.noneOf(Obstacle.class);
    if (enough()) {
      return why;
    }
    if (listed < SchoolRegister.CONTACTS_WANTED) {
      why.add(listed == 0 ? Obstacle.NOBODY : Obstacle.ONE);
    }
    add(why, untrained, Obstacle.UNTRAINED);
    add(why, unverified, Obstacle.UNVERIFIED);
    add(why, away, Obstacle.AWAY);
    add(why, bouncing, Obstacle.BOUNCING);
    return why;
  }

  private static void add(Set<Obstacle> why, int people, Obstacle obstacle) {
    if (people > 0) {
      why.add(obstacle);
    }
  }
}
