package org.encompass.portal.school;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.domain.Language;
import org.encompass.portal.outbox.Outbox;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.ImportReport.Count;
import org.encompass.portal.school.ImportReport.Kind;
import org.encompass.portal.school.Schools.Change;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in a file of schools: all of it or nothing. What changed is published, and everybody on a
/// school's list gets an account (nobody is invited by that).
@Service
public class SchoolImport {
  private static final int BATCH = 200;

  private final WireReader reader;
  private final Schools schools;
  private final Entries entries;
  private final KeyedHash hash;
  private final Accounts accounts;
  private final PeopleAccounts people;
  private final Outbox outbox;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SchoolImport(
      WireReader reader,
      Schools schools,
      Entries entries,
      KeyedHash hash,
      Accounts accounts,
      PeopleAccounts people,
      Outbox outbox,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.reader = reader;
    this.schools = schools;
    this.entries = entries;
    this.hash = hash;
    this.accounts = accounts;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  ImportReport take(InputStream file) {
    var count = new Count(Kind.SCHOOLS);
    transaction.executeWithoutResult(
        status -> {
          readAll(file, count);
          if (!count.good()) {
            status.setRollbackOnly();
          }
        });
    return count.report();
  }

  private void readAll(InputStream file, Count count) {
    var lines = new Lines(file);
    var seen = new HashSet<String>();
    var batch = new ArrayList<Numbered>();
    for (var line = lines.next(); line != null; line = lines.next()) {
      count.lines++;
      switch (reader.readPlain(line.bytes(), MessageType.SCHOOL)) {
        case Reading.Good<SchoolMessage>(var school, var _, var _, var _) ->
            check(line.number(), school, seen, count, batch);
        case Reading.Bad<SchoolMessage>(var problems, var _) ->
            count.problems(line.number(), problems);
      }
      if (batch.size() == BATCH) {
        apply(batch, count);
        batch.clear();
      }
    }
    apply(batch, count);
  }

  private static void check(
      int line, SchoolMessage school, Set<String> seen, Count count, List<Numbered> batch) {
    if (!seen.add(school.urn())) {
      count.problem(line, ImportCode.URN_REPEATED.problem());
    }
    var ids = school.contacts().stream().map(SchoolMessage.Contact::contactId).distinct().count();
    if (ids < school.contacts().size()) {
      count.problem(line, ImportCode.CONTACT_REPEATED.problem());
    }
    batch.add(new Numbered(line, school));
  }

  private void apply(List<Numbered> batch, Count count) {
    if (!count.good() || batch.isEmpty()) {
      return; // the rest of the file is only checked
    }
    var urns = batch.stream().map(one -> one.school().urn()).toList();
    var standing = entries.lock(urns);
    var known = schools.known(urns);
    var languages = people.languages(ids(batch));
    var changes = new ArrayList<Change>();
    for (var one : batch) {
      var urn = one.school().urn();
      var fingerprint = hash.of(SchoolRevision.comparable(one.school()));
      var school = heeding(standing.get(urn), one.school(), languages);
      switch (SchoolRevision.judge(school, fingerprint, known.get(urn))) {
        case SchoolRevision.Verdict.Apply(var change) -> {
          changes.add(change);
          if (!OwnWord.of(one.school()).saysTheSameAs(OwnWord.of(school))) {
            count.advise(one.line(), ImportCode.SCHOOL_SAYS_ITSELF.problem());
          }
        }
        case SchoolRevision.Verdict.Same() -> count.unchanged++;
        case SchoolRevision.Verdict.Older() ->
            count.advise(one.line(), ImportCode.OLDER_REVISION.problem());
      }
    }
    count.changed += changes.size();
    schools.save(changes, clock.instant());
    accounts.register(people(changes).values());
    outbox.addAll(
        Topics.SCHOOLS,
        changes.stream()
            .map(Change::school)
            .map(school -> new Outbox.Entry(school.urn(), WireWriter.write(school), false))
            .toList());
  }

  // What the school said itself stands until the school says otherwise, and so does the language
  // that a person chose.
  private static SchoolMessage heeding(
      @Nullable Entry standing, SchoolMessage given, Map<String, Language> languages) {
    var word = OwnWord.of(given);
    var heeded = standing == null ? word : standing.own().over(OwnWord.of(standing.school()), word);
    return heeded.speaking(languages).in(given, given.revision());
  }

  private static Set<String> ids(List<Numbered> batch) {
    return batch.stream()
        .flatMap(one -> one.school().contacts().stream())
        .map(SchoolMessage.Contact::contactId)
        .collect(Collectors.toSet());
  }

  // A person may be on several lists, and gets one account.
  private static Map<String, Person> people(List<Change> changes) {
    var people = new HashMap<String, Person>();
    for (var change : changes) {
      for (var contact : change.school().contacts()) {
        var locale = contact.locale() == null ? change.school().locale() : contact.locale();
        people.put(
            contact.contactId(),
            new Person(contact.contactId(), contact.name(), contact.email(), language(locale)));
      }
    }
    return people;
  }

  private static Language language(SchoolMessage.Language locale) {
    return switch (locale) {
      case en -> Language.EN;
      case cy -> Language.CY;
    };
  }

  private record Numbered(int line, SchoolMessage school) {}
}
