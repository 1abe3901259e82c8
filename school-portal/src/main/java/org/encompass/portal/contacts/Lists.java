package org.encompass.portal.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.encompass.portal.school.SchoolRevision;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;

/// People by school, with the id that each of them has or will have. Plain rules.
@PersonalData
final class Lists {
  private static final int LONGEST = 100;

  private final boolean whole;
  private final Map<String, Map<String, Given>> schools = new TreeMap<>();
  private final Map<String, String> newcomers = new HashMap<>();
  private final Map<String, Given> people = new HashMap<>();

  /// @param whole whether others leave the list of a school that is named
  Lists(boolean whole) {
    this.whole = whole;
  }

  boolean isWhole() {
    return whole;
  }

  /// Puts a person on a list; false if they are on it already.
  boolean add(String id, Given person) {
    return schools
            .computeIfAbsent(person.place().value(), _ -> new LinkedHashMap<>())
            .putIfAbsent(id, person)
        == null;
  }

  /// Whether an earlier row means somebody else by this id: an account has one name and address.
  boolean isSomebodyElse(String id, Given person) {
    var earlier = people.putIfAbsent(id, person);
    return earlier != null && !earlier.isNamedAs(person);
  }

  /// The id of a person who has no account: the same for each of their schools.
  String newcomer(Given person, String id) {
    var who =
        (person.email() + " " + person.name()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return newcomers.computeIfAbsent(who, _ -> id);
  }

  Map<String, Map<String, Given>> schools() {
    return schools;
  }

  /// A school's list as it is to be, in front of the one that stands.
  List<Contact> over(SchoolMessage school) {
    var given = new LinkedHashMap<>(schools.getOrDefault(school.urn(), Map.of()));
    var list = new ArrayList<Contact>();
    for (var known : school.contacts()) {
      var person = given.remove(known.contactId());
      if (person != null) {
        list.add(person.contact(known.contactId(), known));
      } else if (!whole) {
        list.add(known);
      }
    }
    given.forEach((id, person) -> list.add(person.contact(id, null)));
    return List.copyOf(list);
  }

  /// The entry with that list.
  SchoolMessage in(SchoolMessage school) {
    return SchoolRevision.whole(
        school, school.revision(), over(school), school.rollAsOf(), school.rollCount());
  }

  /// Whether a list would hold more people than any may.
  boolean isTooLong(SchoolMessage school) {
    return over(school).size() > LONGEST;
  }

  /// How many of a school's people would leave its list.
  int leaving(SchoolMessage school) {
    var there = new HashSet<String>();
    over(school).forEach(one -> there.add(one.contactId()));
    return (int) school.contacts().stream().filter(one -> !there.contains(one.contactId())).count();
  }

  @Override
  public String toString() {
    return "Lists[withheld]";
  }
}
