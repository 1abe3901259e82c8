package org.encompass.portal.reachability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.encompass.portal.reachability.SchoolSheet.Member;
import org.encompass.portal.school.Lists.Person;
import org.encompass.portal.school.Newcomers;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The people of a school's list, each with what keeps them from being told.
@Component
class People {
  private final PeopleAccounts accounts;
  private final AccountMails mails;
  private final Newcomers newcomers;

  People(PeopleAccounts accounts, AccountMails mails, Newcomers newcomers) {
    this.accounts = accounts;
    this.mails = mails;
    this.newcomers = newcomers;
  }

  List<Member> of(List<Contact> contacts, LocalDate day) {
    var ids = contacts.stream().map(Contact::contactId).collect(Collectors.toSet());
    var setUp = accounts.setUp(ids);
    var invited = accounts.invitedUntil(ids);
    var bouncing = mails.undeliverable(ids);
    return contacts.stream()
        .map(
            one ->
                member(
                    one,
                    setUp.contains(one.contactId()),
                    invited.get(one.contactId()),
                    bouncing,
                    day))
        .toList();
  }

  int waitingAt(SchoolKey school) {
    return newcomers.at(school).size();
  }

  private static Member member(
      Contact one, boolean setUp, @Nullable Instant invited, Set<String> bouncing, LocalDate day) {
    var role = Role.valueOf(one.role().name());
    var verified = one.verifiedAt();
    var away = one.away() == null ? List.<Away>of() : one.away();
    var person = new Person(one.contactId(), role, one.trainedUntil(), verified != null, away);
    return new Member(
        one.name(),
        role,
        one.email(),
        one.telephone(),
        one.trainedUntil(),
        verified == null ? null : LocalDate.ofInstant(verified.toInstant(), Times.LONDON),
        away,
        setUp,
        invited == null ? null : LocalDate.ofInstant(invited, Times.LONDON),
        role.readsCases() ? Reach.between(person, bouncing, day) : Set.of());
  }
}
