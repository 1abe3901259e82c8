package org.encompass.portal.upkeep;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.OwnWord;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.portal.upkeep.Outcome.Done;
import org.springframework.stereotype.Service;

/// What a school says of its days and of itself.
@Service
public class Statements {
  /// No earlier hour is taken for when children arrive, and no later one: nine is the promise.
  public static final LocalTime EARLIEST = LocalTime.of(7, 0);

  /// The promise.
  public static final LocalTime LATEST = LocalTime.of(9, 0);

  private final Office office;
  private final Entries entries;

  Statements(Office office, Entries entries) {
    this.office = office;
    this.entries = entries;
  }

  /// No pupils today. Deadlines of today move to the next day on which pupils come.
  public Outcome closedToday(String contactId, SchoolKey school) {
    return change(
        contactId,
        school,
        Rights::saysClosed,
        visit -> {
          var today = OwnWord.closedOnly(visit.today());
          var days = new ArrayList<>(visit.word().closures());
          if (!days.contains(today)) {
            days.removeIf(old -> old.to().isBefore(visit.today().minusYears(1)));
            days.add(today);
            office.say(
                visit, visit.word().closedOn(days), List.of(Changes.Kind.CLOSED_TODAY), null);
          }
          return new Done();
        });
  }

  /// The school is open after all; takes back what was said today, and nothing else.
  public Outcome openAfterAll(String contactId, SchoolKey school) {
    return change(
        contactId,
        school,
        Rights::saysClosed,
        visit -> {
          var days = new ArrayList<>(visit.word().closures());
          if (days.remove(OwnWord.closedOnly(visit.today()))) {
            office.say(
                visit, visit.word().closedOn(days), List.of(Changes.Kind.OPEN_AFTER_ALL), null);
          }
          return new Done();
        });
  }

  /// By when the children arrive, from seven to nine.
  public Outcome arrivingBy(String contactId, SchoolKey school, LocalTime hour) {
    if (hour.isBefore(EARLIEST) || hour.isAfter(LATEST)) {
      throw new IllegalArgumentException("outside seven to nine");
    }
    return change(
        contactId,
        school,
        Rights::keepsTheList,
        visit -> {
          var said = visit.word().arrivingBy(hour.toString());
          if (!said.equals(visit.word())) {
            office.say(visit, said, List.of(Changes.Kind.ARRIVAL), null);
          }
          return new Done();
        });
  }

  /// List, hour and calendar are right.
  public Outcome confirm(String contactId, SchoolKey school) {
    return change(
        contactId,
        school,
        Rights::keepsTheList,
        visit -> {
          entries.confirmed(school, visit.today());
          office.note(visit, Changes.Kind.CONFIRMED, null);
          return new Done();
        });
  }

  /// Parents were told about the scheme.
  public Outcome parentsTold(String contactId, SchoolKey school) {
    return change(
        contactId,
        school,
        Rights::keepsTheList,
        visit -> {
          entries.parentsTold(school, visit.today());
          office.note(visit, Changes.Kind.PARENTS_TOLD, null);
          return new Done();
        });
  }

  private Outcome change(
      String contactId, SchoolKey school, Predicate<Rights> needed, Function<Visit, Outcome> work) {
    return office
        .change(
            contactId,
            school,
            visit -> needed.test(visit.rights()) ? work.apply(visit) : new Outcome.NotThere())
        .orElseGet(Outcome.NotThere::new);
  }
}
