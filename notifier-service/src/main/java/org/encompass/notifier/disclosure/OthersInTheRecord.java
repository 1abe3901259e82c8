package org.encompass.notifier.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.encompass.notifier.domain.Folded;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What the police's record itself knows about others than the child, and the text must not tell.
///
/// @param children folded names of other children
/// @param persons folded names of people in conflict
/// @param places folded address lines of anybody, the child included
/// @param schools folded names of other children's schools
/// @param birthdays of other children
@PersonalData
record OthersInTheRecord(
    Set<String> children,
    Set<String> persons,
    Set<String> places,
    Set<String> schools,
    Set<LocalDate> birthdays) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’‘-]*+");
  private static final int SHORTEST_PLACE = 6;
  private static final int SHORTEST_SCHOOL = 5;

  /// @param household all children whom any version of the incident named, also those removed since
  static OthersInTheRecord of(IncidentMessage incident, Child child, List<Child> household) {
    var others = household.stream().filter(o -> !o.childRef().equals(child.childRef())).toList();
    var own = names(List.of(child));
    var children = names(others);
    children.removeAll(own);
    var persons = persons(incident.conflicts());
    persons.removeAll(own);
    var schools = schools(others);
    schools.removeAll(schools(List.of(child)));
    return new OthersInTheRecord(
        children, persons, places(household), schools, birthdays(others, child));
  }

  List<MarkedPhrase> mark(FreeText text) {
    var marked = new ArrayList<MarkedPhrase>();
    var word = WORD.matcher(text.plain().text());
    while (word.find()) {
      if (isOneOf(children, word.group())) {
        marked.add(text.markPlain(Kind.CHILD_NAME, word.start(), word.end()));
      } else if (isOneOf(persons, word.group())) {
        marked.add(text.markPlain(Kind.PERSON_NAME, word.start(), word.end()));
      }
    }
    places.forEach(place -> marked.addAll(text.find(place, Kind.ADDRESS)));
    schools.forEach(school -> marked.addAll(text.find(school, Kind.OTHER_SCHOOL)));
    return marked;
  }

  /// "Ann's" and "Ann-Marie" name Ann as well.
  private static boolean isOneOf(Set<String> names, String word) {
    if (names.contains(Folded.of(word))) {
      return true;
    }
    for (var part : word.split("['’‘-]")) {
      if (names.contains(Folded.of(part))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> names(List<Child> children) {
    var names = new TreeSet<String>();
    for (var child : children) {
      addName(names, child.givenNames());
      addName(names, child.familyName());
      if (child.knownAs() != null) {
        addName(names, child.knownAs());
      }
    }
    return names;
  }

  private static Set<String> persons(@Nullable List<Conflict> conflicts) {
    var names = new TreeSet<String>();
    if (conflicts != null) {
      conflicts.stream()
          .map(Conflict::personName)
          .filter(Objects::nonNull)
          .forEach(name -> addName(names, name));
    }
    return names;
  }

  private static void addName(Set<String> names, String written) {
    var name = PlainText.of(written).text();
    names.add(Folded.of(name));
    names.addAll(Folded.words(name));
    for (var part : name.split("[\\s'’‘-]+")) {
      names.add(Folded.of(part));
    }
    names.removeIf(n -> n.length() < 2);
  }

  /// Each whole line and its part up to the first comma ("12 Made Up Row"), if long enough to mean
  /// anything.
  private static Set<String> places(List<Child> household) {
    var places = new TreeSet<String>();
    household.stream()
        .map(Child::addressLine)
        .filter(Objects::nonNull)
        .forEach(
            line -> {
              places.add(Folded.of(line));
              places.add(Folded.of(line.split(",", 2)[0]));
            });
    places.removeIf(place -> place.length() < SHORTEST_PLACE);
    return places;
  }

  /// The stated names, with and without "School" at the end.
  private static Set<String> schools(List<Child> children) {
    var names = new HashSet<String>();
    for (var child : children) {
      for (var school : child.schools() == null ? List.<StatedSchool>of() : child.schools()) {
        if (school.name() != null) {
          var folded = Folded.of(school.name());
          names.add(folded);
          names.add(folded.replaceFirst("school$", ""));
        }
      }
    }
    names.removeIf(name -> name.length() < SHORTEST_SCHOOL);
    return names;
  }

  private static Set<LocalDate> birthdays(List<Child> others, Child child) {
    return others.stream()
        .map(Child::dateOfBirth)
        .filter(Objects::nonNull)
        .filter(born -> !born.equals(child.dateOfBirth()))
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "OthersInTheRecord[withheld]";
  }
}
