package org.encompass.portal.school;

import java.time.Clock;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.outbox.Outbox;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A school's own voice: keeps what it says of itself and publishes it, in the transaction that
/// locked the entry.
@Component
public class Voice {
  private final Entries entries;
  private final PeopleAccounts people;
  private final Outbox outbox;
  private final Clock clock;

  Voice(Entries entries, PeopleAccounts people, Outbox outbox, Clock clock) {
    this.entries = entries;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Lets the school say this from now on; what says nothing new stays unsaid. Whoever chose a
  /// language keeps it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void say(Entry before, OwnWord word) {
    var known = OwnWord.of(before.school());
    var said = word.speaking(people.languages(word.ids()));
    if (said.equals(known)) {
      return;
    }
    var school = said.in(before.school(), before.school().revision() + 1);
    entries.write(school, before.own().after(known, said), clock.instant());
    outbox.add(Topics.SCHOOLS, school.urn(), WireWriter.write(school), false);
  }
}
