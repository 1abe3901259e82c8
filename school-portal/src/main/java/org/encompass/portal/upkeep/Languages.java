package org.encompass.portal.upkeep;

import java.util.List;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Language;
import org.encompass.portal.school.Contacts;
import org.encompass.schemas.SchoolMessage;
import org.springframework.stereotype.Service;

/// Keeps the language that a person chose: for pages, account mails and, on every list the person
/// stands on, for the mails that say an alert waits.
@Service
public class Languages {
  private final PeopleAccounts accounts;
  private final SchoolList list;
  private final Office office;

  Languages(PeopleAccounts accounts, SchoolList list, Office office) {
    this.accounts = accounts;
    this.list = list;
    this.office = office;
  }

  /// From now on this language, until the person chooses again.
  public void choose(String accountId, Language language) {
    accounts.choose(accountId, language);
    var wire = SchoolMessage.Language.valueOf(language.code());
    for (var place : list.placesOf(accountId)) {
      office.change(
          accountId,
          place.school(),
          visit -> {
            var people =
                visit.word().contacts().stream()
                    .map(one -> visit.isMe(one.contactId()) ? Contacts.speaking(one, wire) : one)
                    .toList();
            office.say(visit, visit.word().with(people), List.of(), null);
            return true;
          });
    }
  }
}
