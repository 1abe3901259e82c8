package org.encompass.portal.school;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Language;
import org.encompass.portal.outbox.Outbox;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Schools.Change;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What all ways of changing entries have in common: the school's own word stands, everybody
/// on a list has an account (nobody is invited by that), and what is written is published.
@Component
class EntryPublishing {
  private final Schools schools;
  private final Entries entries;
  private final SchoolList lists;
  private final Accounts accounts;
  private final PeopleAccounts people;
  private final Outbox outbox;
  private final Clock clock;

  EntryPublishing(
      Schools schools,
      Entries entries,
      SchoolList lists,
      Accounts accounts,
      PeopleAccounts people,
      Outbox outbox,
      Clock clock) {
    this.schools = schools;
    this.entries = entries;
    this.lists = lists;
    this.accounts = accounts;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// The languages that the people of these entries chose themselves.
  Map<String, Language> languages(Collection<SchoolMessage> schools) {
    return people.languages(
        schools.stream()
            .flatMap(school -> school.contacts().stream())
            .map(Contact::contactId)
            .collect(Collectors.toSet()));
  }

  /// What is given, but for what the school said itself, which stands until the school says
  /// otherwise, and for the languages that people chose.
  static SchoolMessage heeding(
      @Nullable Entry standing, SchoolMessage given, Map<String, Language> languages) {
    var word = OwnWord.of(given);
    var heeded = standing == null ? word : standing.own().over(OwnWord.of(standing.school()), word);
    return heeded.speaking(languages).in(given, given.revision());
  }

  /// Writes entries and publishes them, in the caller's transaction. Whose address is changed has
  /// the new one on every other list, too.
  ///
  /// @param listed those of them whose people may be new or called differently
  /// @param standing the entries as they were, by URN
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(
      List<Change> changes, List<SchoolMessage> listed, Map<String, Entry> standing) {
    if (changes.isEmpty()) {
      return;
    }
    var said = Addresses.saidIn(changes, standing);
    var whole = said.in(changes, standing);
    schools.save(whole, clock.instant());
    var persons = people(listed);
    accounts.register(persons.values());
    publish(whole.stream().map(Change::school).toList());
    var moved = accounts.move(persons.values().stream().filter(said::isOf).toList());
    elsewhere(said.among(moved), whole.stream().map(Change::school).toList());
  }

  private void publish(List<SchoolMessage> entries) {
    outbox.addAll(
        Topics.SCHOOLS,
        entries.stream()
            .map(school -> new Outbox.Entry(school.urn(), WireWriter.write(school), false))
            .toList());
  }

  private void elsewhere(Addresses moved, List<SchoolMessage> written) {
    var urns =
        moved.ids().stream()
            .flatMap(id -> lists.placesOf(id).stream())
            .map(place -> place.school().value())
            .collect(Collectors.toSet());
    written.forEach(school -> urns.remove(school.urn()));
    for (var entry : entries.lock(urns).values()) {
      var word = OwnWord.of(entry.school());
      var said = word.with(moved.on(word.contacts()));
      if (!said.equals(word)) {
        var school = said.in(entry.school(), entry.school().revision() + 1);
        entries.write(school, entry.own(), clock.instant());
        publish(List.of(school));
      }
    }
  }

  // A person may be on several lists, and gets one account.
  private static Map<String, Person> people(List<SchoolMessage> schools) {
    var people = new HashMap<String, Person>();
    for (var school : schools) {
      for (var contact : school.contacts()) {
        var locale = contact.locale() == null ? school.locale() : contact.locale();
        people.put(
            contact.contactId(),
            new Person(contact.contactId(), contact.name(), contact.email(), language(locale)));
      }
    }
    return people;
  }

  private static Language language(SchoolMessage.Language locale) {
    return switch (locale) {
      case en -> Language.EN;
      case cy -> Language.CY;
    };
  }
}
