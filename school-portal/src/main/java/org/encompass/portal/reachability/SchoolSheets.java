package org.encompass.portal.reachability;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.reachability.SchoolSheet.Term;
import org.encompass.portal.school.Confirmation;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Lists;
import org.encompass.portal.search.Listing;
import org.encompass.portal.search.SchoolSearch;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.springframework.stereotype.Service;

/// Puts a school's page for administrators together.
@Service
public class SchoolSheets {
  private static final int SOON = 28;

  private final SchoolSearch search;
  private final Entries entries;
  private final Lists lists;
  private final RedLists redLists;
  private final Verdicts verdicts;
  private final People people;

  SchoolSheets(
      SchoolSearch search,
      Entries entries,
      Lists lists,
      RedLists redLists,
      Verdicts verdicts,
      People people) {
    this.search = search;
    this.entries = entries;
    this.lists = lists;
    this.redLists = redLists;
    this.verdicts = verdicts;
    this.people = people;
  }

  /// A school's page; empty where the remit has no such school.
  public Optional<SchoolSheet> of(SchoolKey school, Remit remit) {
    return search
        .of(school.value(), remit)
        .flatMap(listing -> entries.find(school).map(entry -> sheet(listing, entry)));
  }

  private SchoolSheet sheet(Listing listing, Entry entry) {
    var urn = listing.urn();
    var reach = Objects.requireNonNull(verdicts.of(List.of(urn)).get(urn));
    return new SchoolSheet(
        listing,
        entry.school(),
        reach,
        redLists.since(List.of(urn)).get(urn),
        people.of(entry.school().contacts(), reach.schoolDay()),
        people.waitingAt(new SchoolKey(urn)),
        term(entry),
        entry.own().parts(),
        entry.confirmedOn(),
        Confirmation.overdue(entry.confirmedOn(), verdicts.today()),
        entry.parentsToldOn());
  }

  private Term term(Entry entry) {
    var school = entry.school();
    if (school.calendar() != null) {
      return term(Term.Whose.OWN, school.calendar());
    }
    var others = school.laCode() == null ? null : lists.ofAuthorities().get(school.laCode());
    return others == null
        ? new Term(Term.Whose.NOBODY, null, true)
        : term(Term.Whose.AUTHORITY, others);
  }

  private Term term(Term.Whose whose, Calendar calendar) {
    var until = calendar.validTo();
    return new Term(whose, until, until.isBefore(verdicts.today().plusDays(SOON)));
  }
}
