package org.encompass.portal.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.school.SchoolTaking.Numbered;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in a file of whole entries, one contract message a line: all of it or nothing. For
/// administrators of everything, because an entry says of a person by id which address is theirs.
@Service
class SchoolImport implements Importer {
  private static final int BATCH = 200;

  private final WireReader reader;
  private final SchoolTaking taking;
  private final PeopleAccounts accounts;
  private final TransactionTemplate transaction;

  SchoolImport(
      WireReader reader,
      SchoolTaking taking,
      PeopleAccounts accounts,
      PlatformTransactionManager transactions) {
    this.reader = reader;
    this.taking = taking;
    this.accounts = accounts;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Kind kind() {
    return Kind.SCHOOLS;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    if (!asked.remit().everything()) {
      return new Checked.Refused(Findings.Found.of(Finding.whole("OUTSIDE_REMIT")));
    }
    var file = asked.file("file").orElseThrow();
    var own = accounts.emailOf(asked.accountId());
    var tally = new SchoolTally(own);
    readAll(file, progress, tally, batch -> taking.foresee(batch, tally));
    if (tally.lines == 0) {
      tally.problems.add(Finding.whole("FILE_IS_EMPTY"));
    }
    return tally.good()
        ? new Checked.Ready(tally.report(), again -> apply(file, own, again))
        : new Checked.Refused(tally.problems.found());
  }

  private Report apply(SealedFile file, Optional<String> own, Progress progress) {
    var tally = new SchoolTally(own);
    transaction.executeWithoutResult(
        _ -> {
          readAll(file, progress, tally, batch -> taking.take(batch, tally));
          if (!tally.good()) {
            throw NoLongerFits.at(tally.problems.found());
          }
        });
    return tally.report();
  }

  // After the first problem the rest of the file is only checked.
  private void readAll(
      SealedFile file, Progress progress, SchoolTally tally, Consumer<List<Numbered>> work) {
    try (var lines = new Lines(file.open(progress))) {
      var seen = new HashSet<String>();
      var batch = new ArrayList<Numbered>();
      for (var line = lines.next(); line != null; line = lines.next()) {
        int number = line.number();
        tally.lines++;
        switch (reader.readPlain(line.bytes(), MessageType.SCHOOL)) {
          case Reading.Good<SchoolMessage>(var school, var _, var _, var _) -> {
            check(number, school, seen, tally);
            batch.add(new Numbered(number, school));
          }
          case Reading.Bad<SchoolMessage>(var problems, var _) ->
              problems.forEach(problem -> tally.problem(number, problem));
        }
        if (batch.size() == BATCH) {
          settle(batch, tally, work);
        }
      }
      settle(batch, tally, work);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void settle(
      List<Numbered> batch, SchoolTally tally, Consumer<List<Numbered>> work) {
    if (tally.good() && !batch.isEmpty()) {
      work.accept(List.copyOf(batch));
    }
    batch.clear();
  }

  private static void check(int line, SchoolMessage school, Set<String> seen, SchoolTally tally) {
    if (!seen.add(school.urn())) {
      tally.problem(line, ImportCode.URN_REPEATED.problem());
    }
    var ids = school.contacts().stream().map(SchoolMessage.Contact::contactId).distinct().count();
    if (ids < school.contacts().size()) {
      tally.problem(line, ImportCode.CONTACT_REPEATED.problem());
    }
  }
}
