package org.encompass.portal.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Identities;
import org.encompass.portal.access.Identities.Identity;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Contacts;
import org.encompass.portal.school.Newcomers;
import org.encompass.portal.school.Newcomers.Newcomer;
import org.encompass.portal.upkeep.Changes.Kind;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.portal.upkeep.Outcome.Done;
import org.encompass.portal.upkeep.Outcome.NotThere;
import org.encompass.portal.upkeep.Outcome.Refused;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Service;

/// Puts newcomers on a school's list once a second person of that list says so; an administrator
/// where there is nobody else. One person alone could invite herself at another address.
@Service
public class Confirming {
  private final Office office;
  private final Newcomers newcomers;
  private final Identities identities;
  private final SchoolList lists;
  private final PeopleAccounts known;
  private final Accounts accounts;
  private final Standings standings;
  private final WayIn wayIn;

  Confirming(
      Office office,
      Newcomers newcomers,
      Identities identities,
      SchoolList lists,
      PeopleAccounts known,
      Accounts accounts,
      Standings standings,
      WayIn wayIn) {
    this.office = office;
    this.newcomers = newcomers;
    this.identities = identities;
    this.lists = lists;
    this.known = known;
    this.accounts = accounts;
    this.standings = standings;
    this.wayIn = wayIn;
  }

  /// A colleague other than the one who invited says that the list is to have the person.
  public Outcome confirm(String by, SchoolKey school, String contactId) {
    return decide(
        by,
        school,
        contactId,
        (visit, one) -> visit.isMe(one.invitedBy()) ? new NotThere() : admit(visit, one));
  }

  /// Anybody of the list says that it is not; who invited takes it back by that.
  public Outcome refuse(String by, SchoolKey school, String contactId) {
    return decide(by, school, contactId, this::drop);
  }

  /// Those who wait where the school has nobody else who could say so.
  List<Newcomer> forAdministrators() {
    return newcomers.all().stream().filter(one -> !hasSecond(one)).toList();
  }

  /// The same by an administrator, where there is nobody else.
  Outcome confirmAsAdministrator(String by, SchoolKey school, String contactId) {
    return administer(by, school, contactId, this::admit);
  }

  /// An administrator takes it back.
  Outcome refuseAsAdministrator(String by, SchoolKey school, String contactId) {
    return administer(by, school, contactId, this::drop);
  }

  private Outcome decide(
      String by, SchoolKey school, String id, BiFunction<Visit, Newcomer, Outcome> work) {
    return office
        .change(
            by,
            school,
            visit ->
                newcomers
                    .find(school, id)
                    .map(one -> work.apply(visit, one))
                    .orElseGet(NotThere::new))
        .orElseGet(NotThere::new);
  }

  private Outcome administer(
      String by, SchoolKey school, String id, BiFunction<Visit, Newcomer, Outcome> work) {
    return office
        .administer(
            by,
            school,
            visit ->
                newcomers
                    .find(school, id)
                    .filter(one -> !hasSecond(one))
                    .map(one -> work.apply(visit, one))
                    .orElseGet(NotThere::new))
        .orElseGet(NotThere::new);
  }

  private boolean hasSecond(Newcomer one) {
    return known.setUp(lists.namesAt(one.school()).keySet()).stream()
        .anyMatch(other -> !other.equals(one.invitedBy()));
  }

  private Outcome drop(Visit visit, Newcomer one) {
    newcomers.remove(visit.school(), one.contactId());
    office.note(visit, Kind.NOT_JOINED, one.contactId());
    return new Done();
  }

  private Outcome admit(Visit visit, Newcomer one) {
    var person = one.contact();
    if (visit.word().contacts().stream()
        .anyMatch(other -> other.email().equalsIgnoreCase(person.email()))) {
      return new Refused(Refusal.ADDRESS_TAKEN);
    }
    return switch (identities.of(person.name(), person.email())) {
      case Identity.OtherName() -> new Refused(Refusal.OTHER_NAME);
      case Identity.Somebody(var id) -> put(visit, one, inOwnLanguage(Contacts.known(person, id)));
      case Identity.Nobody(var _) -> put(visit, one, opened(visit, person));
    };
  }

  private Contact inOwnLanguage(Contact person) {
    var chosen = known.languages(List.of(person.contactId())).get(person.contactId());
    return chosen == null
        ? person
        : Contacts.speaking(person, SchoolMessage.Language.valueOf(chosen.code()));
  }

  private Contact opened(Visit visit, Contact person) {
    var language = person.locale() == null ? visit.entry().school().locale() : person.locale();
    accounts.register(
        new Person(person.contactId(), person.name(), person.email(), pages(language)));
    return person;
  }

  private static Language pages(SchoolMessage.Language language) {
    return switch (language) {
      case en -> Language.EN;
      case cy -> Language.CY;
    };
  }

  private Outcome put(Visit visit, Newcomer one, Contact person) {
    var people = new ArrayList<>(visit.word().contacts());
    if (people.stream().anyMatch(other -> other.contactId().equals(person.contactId()))) {
      return new Refused(Refusal.ADDRESS_TAKEN);
    }
    people.add(person);
    var refusal = standings.refuse(visit, people);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    newcomers.remove(visit.school(), one.contactId());
    office.say(visit, visit.word().with(people), List.of(Kind.JOINED), person.contactId());
    wayIn.open(visit.school(), person.contactId());
    return new Done();
  }
}
