package org.encompass.portal.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Doubted;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.Report;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Revising;
import org.encompass.portal.school.Revising.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings contacts in: all of a file or nothing. Everybody on a list gets an account; nobody is
/// invited by that.
@Service
class ContactImport implements Importer {
  private static final String CHANGES = "changes";

  private final Entries entries;
  private final ContactLists people;
  private final PeopleAccounts accounts;
  private final Revising revising;
  private final TransactionTemplate transaction;

  ContactImport(
      Entries entries,
      ContactLists people,
      PeopleAccounts accounts,
      Revising revising,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.people = people;
    this.accounts = accounts;
    this.revising = revising;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Kind kind() {
    return Kind.CONTACTS;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    var findings = new Findings();
    var standing = new HashMap<String, Entry>();
    var lists = lists(asked, entries::find, standing, findings, progress);
    if (!findings.none()) {
      return new Checked.Refused(findings.found());
    }
    var done = revising.foresee(revisions(lists), n -> progress.at(n, standing.size()));
    var report = ContactReport.of(lists, standing, done.heldBack());
    return ready(asked, report);
  }

  private Checked.Ready ready(Asked asked, Report report) {
    return new Checked.Ready(
        report,
        again -> Objects.requireNonNull(transaction.execute(_ -> apply(asked, report, again))));
  }

  // Who is who is asked once more: somebody may have got an account meanwhile, or come onto a list
  // that is to be replaced.
  private Report apply(Asked asked, Report confirmed, Progress progress) {
    var findings = new Findings();
    var standing = new HashMap<String, Entry>();
    var lists = lists(asked, entries::lock, standing, findings, progress);
    if (!findings.none()) {
      throw NoLongerFits.at(findings.found());
    }
    var done = revising.revise(revisions(lists), n -> progress.at(n, standing.size()));
    var report = ContactReport.of(lists, standing, done.heldBack());
    if (report.isDoubtedBeyond(confirmed)) {
      throw new Doubted(ready(asked, report));
    }
    return report.withoutDoubts();
  }

  private Lists lists(
      Asked asked,
      Function<Collection<String>, Map<String, Entry>> reading,
      Map<String, Entry> standing,
      Findings findings,
      Progress progress) {
    var given = ContactFile.read(asked.file("file").orElseThrow(), findings, progress);
    if (given.isEmpty() && findings.none()) {
      findings.add(Finding.whole("FILE_IS_EMPTY"));
    }
    standing.putAll(
        reading.apply(given.stream().map(one -> one.place().value()).collect(Collectors.toSet())));
    accounts
        .emailOf(asked.accountId())
        .ifPresent(own -> refuseOneself(own, given, standing, findings));
    var whole = !asked.option("mode").equals(Optional.of(CHANGES));
    var lists = people.of(given, standing, whole, asked.remit(), findings, progress);
    lists
        .schools()
        .forEach(
            (urn, list) -> {
              if (lists.isTooLong(Objects.requireNonNull(standing.get(urn)).school())) {
                findings.add(List.copyOf(list.values()).getLast().row().wrong("LIST_TOO_LONG"));
              }
            });
    return lists;
  }

  // Looking after lists opens no alert: nobody puts themselves on one to read there.
  private static void refuseOneself(
      String own, List<Given> people, Map<String, Entry> standing, Findings findings) {
    for (var person : people) {
      var entry = standing.get(person.place().value());
      if (own.equalsIgnoreCase(person.email())
          && entry != null
          && entry.school().contacts().stream().noneMatch(person::hasAddressOf)) {
        findings.add(person.row().wrong("OWN_ADDRESS"));
      }
    }
  }

  private static Map<String, Revision> revisions(Lists lists) {
    var revisions = new HashMap<String, Revision>();
    lists
        .schools()
        .keySet()
        .forEach(urn -> revisions.put(urn, known -> Optional.ofNullable(known).map(lists::in)));
    return revisions;
  }
}
