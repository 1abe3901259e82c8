package org.encompass.portal.upkeep;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.RandomToken;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.TestMails;
import org.encompass.portal.school.Contacts;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A test notification to oneself. That it arrived is known once its reader, signed in, says so:
/// a mail scanner opens links, too.
@Service
public class MailTest {
  private final TestMails mails;
  private final PeopleAccounts accounts;
  private final SchoolList list;
  private final Office office;

  MailTest(TestMails mails, PeopleAccounts accounts, SchoolList list, Office office) {
    this.mails = mails;
    this.accounts = accounts;
    this.list = list;
    this.office = office;
  }

  /// Sends one to the person's own address.
  @Transactional
  public void send(String accountId) {
    mails.send(accountId);
  }

  /// Whether this link is from the person's newest test.
  @Transactional(readOnly = true)
  public boolean isNewest(String accountId, String token) {
    return mails.isNewest(accountId, new RandomToken(token));
  }

  /// Notes on every list that has this address that mail arrives there; false for an old link.
  @Transactional
  public boolean confirm(String accountId, String token) {
    if (!mails.use(accountId, new RandomToken(token))) {
      return false;
    }
    var address = accounts.emailOf(accountId).orElseThrow();
    for (var place : list.placesOf(accountId)) {
      office.change(
          accountId,
          place.school(),
          visit -> {
            note(visit, address);
            return true;
          });
    }
    return true;
  }

  private void note(Visit visit, String address) {
    var people =
        visit.word().contacts().stream()
            .map(one -> isAt(visit, one, address) ? verified(one) : one)
            .toList();
    if (!people.equals(visit.word().contacts())) {
      office.say(visit, visit.word().with(people), List.of(Changes.Kind.VERIFIED), null);
    }
  }

  private static boolean isAt(Visit visit, Contact one, String address) {
    return visit.isMe(one.contactId()) && one.email().equalsIgnoreCase(address);
  }

  private Contact verified(Contact one) {
    var now = office.now().truncatedTo(ChronoUnit.SECONDS);
    return Contacts.verified(one, now.atOffset(ZoneOffset.UTC));
  }
}
