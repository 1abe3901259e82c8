package org.encompass.portal.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.encompass.portal.access.Person;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Schools.Change;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;

/// People's addresses, by id. A person has one, which is no school's word: whoever may change it
/// changes it on each list on which the person stands. Plain rules.
@PersonalData
record Addresses(Map<String, String> byId) {
  /// Those of a list.
  static Addresses of(OwnWord word) {
    var byId = new HashMap<String, String>();
    word.contacts().forEach(one -> byId.put(one.contactId(), one.email()));
    return new Addresses(byId);
  }

  /// Those that entries say anew: of people who came onto a list, or stood on it with another one.
  static Addresses saidIn(List<Change> changes, Map<String, Entry> standing) {
    var byId = new HashMap<String, String>();
    for (var change : changes) {
      var known = knownAt(change.school(), standing);
      change.school().contacts().stream()
          .filter(one -> !known.has(one))
          .forEach(one -> byId.put(one.contactId(), one.email()));
    }
    return new Addresses(byId);
  }

  private static Addresses knownAt(SchoolMessage school, Map<String, Entry> standing) {
    var entry = standing.get(school.urn());
    return entry == null ? new Addresses(Map.of()) : of(OwnWord.of(entry.school()));
  }

  /// The entries, with these addresses for whom they say what was known.
  List<Change> in(List<Change> changes, Map<String, Entry> standing) {
    return changes.stream().map(change -> in(change, knownAt(change.school(), standing))).toList();
  }

  private Change in(Change change, Addresses known) {
    var school = change.school();
    var people = school.contacts().stream().map(one -> known.has(one) ? on(one) : one).toList();
    return people.equals(school.contacts())
        ? change
        : new Change(
            OwnWord.of(school).with(people).in(school, school.revision()),
            change.importedRevision(),
            change.fingerprint());
  }

  /// A list with these addresses.
  List<Contact> on(List<Contact> people) {
    return people.stream().map(this::on).toList();
  }

  private Contact on(Contact one) {
    var email = byId.get(one.contactId());
    return email == null || has(one) ? one : Contacts.at(one, email);
  }

  /// Those of these people.
  Addresses among(Collection<String> ids) {
    var some = new HashMap<>(byId);
    some.keySet().retainAll(new HashSet<>(ids));
    return new Addresses(some);
  }

  /// Whether this person's is among them.
  boolean isOf(Person person) {
    return byId.containsKey(person.contactId());
  }

  Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  private boolean has(Contact one) {
    return one.email().equalsIgnoreCase(Objects.requireNonNullElse(byId.get(one.contactId()), ""));
  }

  @Override
  public String toString() {
    return "Addresses[withheld]";
  }
}
