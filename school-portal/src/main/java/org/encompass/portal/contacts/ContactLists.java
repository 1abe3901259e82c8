package org.encompass.portal.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.Identities;
import org.encompass.portal.access.Identities.Identity;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitSchools;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Component;

/// Finds out who the people of a file are: by id, or by name and address, on the list of their
/// school, else by name and address among all who have accounts. Who takes over a predecessor's
/// address in a whole list gets an account of their own; the predecessor leaves with the list.
@Component
class ContactLists {
  private final Identities identities;
  private final PeopleAccounts accounts;
  private final SchoolList places;
  private final RemitSchools covered;

  ContactLists(
      Identities identities, PeopleAccounts accounts, SchoolList places, RemitSchools covered) {
    this.identities = identities;
    this.accounts = accounts;
    this.places = places;
    this.covered = covered;
  }

  /// The lists as the file wants them.
  ///
  /// @param standing the schools' entries, by URN
  Lists of(
      Collection<Given> people,
      Map<String, Entry> standing,
      boolean whole,
      Remit remit,
      Findings findings,
      Progress progress) {
    var lists = new Lists(whole);
    long done = 0;
    for (var person : people) {
      progress.at(done++, people.size());
      var entry = standing.get(person.place().value());
      if (entry == null) {
        findings.add(person.row().wrong(ContactFile.urnColumn(), "SCHOOL_UNKNOWN"));
      } else if (!remit.covers(entry.school().force(), entry.school().laCode())) {
        findings.add(person.row().wrong(ContactFile.urnColumn(), "OUTSIDE_REMIT"));
      } else {
        idOf(person, entry.school().contacts(), remit, lists, findings)
            .ifPresent(id -> put(id, person, lists, findings));
      }
    }
    return lists;
  }

  private static void put(String id, Given person, Lists lists, Findings findings) {
    if (lists.isSomebodyElse(id, person)) {
      findings.add(person.row().wrong("CONTACT_ID_OF_ANOTHER"));
    } else if (!lists.add(id, person)) {
      findings.add(person.row().wrong("CONTACT_REPEATED"));
    }
  }

  private Optional<String> idOf(
      Given person, List<Contact> list, Remit remit, Lists lists, Findings findings) {
    var onList = list.stream().filter(person::isSameAs).findFirst();
    if (onList.isPresent()) {
      return mayChange(person, onList.get(), remit)
          ? Optional.of(onList.get().contactId())
          : wrong(person, "ALSO_ELSEWHERE", findings);
    }
    if (person.contactId() != null) {
      return accounts.emailOf(person.contactId()).isEmpty()
          ? Optional.of(person.contactId())
          : wrong(person, "CONTACT_ID_TAKEN", findings);
    }
    return switch (identities.of(person.name(), person.email())) {
      case Identity.Somebody(var id) -> Optional.of(id);
      case Identity.Nobody(var id) -> Optional.of(lists.newcomer(person, id));
      case Identity.OtherName() ->
          lists.isWhole() && list.stream().anyMatch(person::hasAddressOf)
              ? Optional.of(lists.newcomer(person, UUID.randomUUID().toString()))
              : wrong(person, "ADDRESS_OF_ANOTHER", findings);
    };
  }

  // A new address is a new way to sign in, also to schools of others.
  private boolean mayChange(Given person, Contact known, Remit remit) {
    if (person.hasAddressOf(known) || remit.everything()) {
      return true;
    }
    var schools = places.placesOf(known.contactId()).stream().map(Place::school).toList();
    return covered.among(remit, schools).size() == schools.size();
  }

  private static Optional<String> wrong(Given person, String code, Findings findings) {
    findings.add(person.row().wrong(code));
    return Optional.empty();
  }
}
