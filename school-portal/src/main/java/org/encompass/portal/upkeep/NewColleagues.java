package org.encompass.portal.upkeep;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.access.Identities;
import org.encompass.portal.access.Identities.Identity;
import org.encompass.portal.access.Invitations;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
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

/// Takes the names of people whom a school wants on its list. Nobody is on it by one person's word:
/// [Confirming] puts them there. Who is known from another school keeps their account; who
/// asks cannot tell the one from the other.
@Service
public class NewColleagues {
  private static final int MOST = 100;

  private final Office office;
  private final Identities identities;
  private final Newcomers newcomers;
  private final PeopleAccounts accounts;
  private final Invitations invitations;
  private final WayIn wayIn;

  NewColleagues(
      Office office,
      Identities identities,
      Newcomers newcomers,
      PeopleAccounts accounts,
      Invitations invitations,
      WayIn wayIn) {
    this.office = office;
    this.identities = identities;
    this.newcomers = newcomers;
    this.accounts = accounts;
    this.invitations = invitations;
    this.wayIn = wayIn;
  }

  /// Lets a person wait to be confirmed, and tells the others of the list by mail.
  public Outcome invite(
      String by, SchoolKey school, Described who, String email, Language language) {
    return office
        .change(by, school, visit -> expect(visit, who, email, language))
        .orElseGet(NotThere::new);
  }

  private Outcome expect(Visit visit, Described who, String email, Language language) {
    if (!visit.rights().keepsTheList() || !Roles.of(visit.school()).contains(who.role())) {
      return new NotThere();
    }
    var people = everybody(visit);
    if (people.size() >= MOST) {
      return new Refused(Refusal.FULL);
    }
    if (people.stream().anyMatch(one -> one.email().equalsIgnoreCase(email))) {
      return new Refused(Refusal.ADDRESS_TAKEN);
    }
    return switch (identities.of(who.name(), email)) {
      case Identity.OtherName() -> new Refused(Refusal.OTHER_NAME);
      // At a corrected address: the list knows the person by the old one.
      case Identity.Somebody(var id) when ids(people).contains(id) ->
          new Refused(Refusal.ADDRESS_TAKEN);
      case Identity.Somebody(var id) -> expect(visit, contact(id, who, email, language));
      case Identity.Nobody(var id) -> expect(visit, contact(id, who, email, language));
    };
  }

  private List<Contact> everybody(Visit visit) {
    return Stream.concat(
            visit.word().contacts().stream(),
            newcomers.at(visit.school()).stream().map(Newcomer::contact))
        .toList();
  }

  private Outcome expect(Visit visit, Contact person) {
    newcomers.add(new Newcomer(visit.school(), person, visit.contactId(), office.now()));
    office.note(visit, Kind.INVITED, person.contactId());
    var others = new HashSet<>(accounts.setUp(ids(visit.word().contacts())));
    others.remove(visit.contactId());
    invitations.tellOfNewcomer(others);
    return new Done();
  }

  private static Set<String> ids(List<Contact> people) {
    return people.stream().map(Contact::contactId).collect(Collectors.toSet());
  }

  private static Contact contact(String id, Described who, String email, Language language) {
    return new Contact(
        id,
        who.name(),
        SchoolMessage.Role.valueOf(who.role().name()),
        email,
        who.telephone(),
        switch (language) {
          case EN -> SchoolMessage.Language.en;
          case CY -> SchoolMessage.Language.cy;
        },
        who.trainedUntil(),
        null,
        (OffsetDateTime) null);
  }

  /// Sends the way in once more to somebody who has not come yet.
  public Outcome inviteAgain(String by, SchoolKey school, String contactId) {
    return office
        .change(
            by,
            school,
            visit ->
                visit.rights().keepsTheList() && wayIn.isAwaited(visit.school(), contactId)
                    ? again(visit, contactId)
                    : new NotThere())
        .orElseGet(NotThere::new);
  }

  private Outcome again(Visit visit, String contactId) {
    if (!ids(visit.word().contacts()).contains(contactId)) {
      return new NotThere();
    }
    wayIn.send(contactId);
    office.note(visit, Kind.INVITED_AGAIN, contactId);
    return new Done();
  }
}
