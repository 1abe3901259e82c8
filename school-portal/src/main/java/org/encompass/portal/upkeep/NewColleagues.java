package org.encompass.portal.upkeep;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Invitations;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.TestMails;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.upkeep.Changes.Kind;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.portal.upkeep.Outcome.Done;
import org.encompass.portal.upkeep.Outcome.NotThere;
import org.encompass.portal.upkeep.Outcome.Refused;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Service;

/// Puts people on a school's list. Who is known from another school keeps their account; who is
/// asking cannot tell the one from the other.
@Service
public class NewColleagues {
  private static final int MOST = 100;

  private final Office office;
  private final PeopleAccounts known;
  private final Accounts accounts;
  private final Invitations invitations;
  private final TestMails tests;

  NewColleagues(
      Office office,
      PeopleAccounts known,
      Accounts accounts,
      Invitations invitations,
      TestMails tests) {
    this.office = office;
    this.known = known;
    this.accounts = accounts;
    this.invitations = invitations;
    this.tests = tests;
  }

  /// Adds a person and mails the way in.
  public Outcome invite(
      String by, SchoolKey school, Described who, String email, Language language) {
    return office
        .change(by, school, visit -> add(visit, who, email, language))
        .orElseGet(NotThere::new);
  }

  private Outcome add(Visit visit, Described who, String email, Language language) {
    var list = visit.word().contacts();
    if (!visit.rights().keepsTheList() || !Roles.of(visit.school()).contains(who.role())) {
      return new NotThere();
    }
    if (list.size() >= MOST) {
      return new Refused(Refusal.FULL);
    }
    if (list.stream().anyMatch(one -> one.email().equalsIgnoreCase(email))) {
      return new Refused(Refusal.ADDRESS_TAKEN);
    }
    var id = known.find(who.name(), email).orElseGet(() -> opened(who, email, language));
    var people = new ArrayList<>(list);
    people.add(contact(id, who, email, language));
    office.say(visit, visit.word().with(people), List.of(Kind.INVITED), id);
    sendTheWayIn(id);
    return new Done();
  }

  // Who can sign in already learns of the new place by a test notification.
  private void sendTheWayIn(String id) {
    if (known.setUp(Set.of(id)).isEmpty()) {
      invitations.invite(List.of(id));
    } else {
      tests.send(id);
    }
  }

  private String opened(Described who, String email, Language language) {
    var id = UUID.randomUUID().toString();
    accounts.register(new Person(id, who.name(), email, language));
    return id;
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

  /// Sends the way in once more to somebody who has not set up the account yet.
  public Outcome inviteAgain(String by, SchoolKey school, String contactId) {
    return office
        .change(
            by,
            school,
            visit ->
                visit.rights().keepsTheList() && waits(visit, contactId)
                    ? again(visit, contactId)
                    : new NotThere())
        .orElseGet(NotThere::new);
  }

  private boolean waits(Visit visit, String contactId) {
    return visit.word().contacts().stream().anyMatch(one -> one.contactId().equals(contactId))
        && !known.setUp(Set.of(contactId)).contains(contactId);
  }

  private Outcome again(Visit visit, String contactId) {
    invitations.invite(List.of(contactId));
    office.note(visit, Kind.INVITED_AGAIN, contactId);
    return new Done();
  }
}
