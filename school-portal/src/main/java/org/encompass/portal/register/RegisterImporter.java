package org.encompass.portal.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.Times;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Doubted;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.Report;
import org.encompass.portal.school.Revising;
import org.encompass.portal.school.Revising.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings in the register of schools: `file` is the extract, `links` says who succeeded whom.
/// With the option `absent=close` the extract is all there is. What the register does not say
/// of a school stays: its people, calendar, hour, closures and roll. A successor gets nobody's
/// people.
@Service
class RegisterImporter implements Importer {
  private final RegisterBook book;
  private final Revising revising;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RegisterImporter(
      RegisterBook book, Revising revising, Clock clock, PlatformTransactionManager transactions) {
    this.book = book;
    this.revising = revising;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Kind kind() {
    return Kind.REGISTER;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    var findings = new Findings();
    return look(asked, findings, progress)
        .<Checked>map(looked -> ready(asked, looked))
        .orElseGet(() -> new Checked.Refused(findings.found()));
  }

  private Checked.Ready ready(Asked asked, Looked looked) {
    var urns = looked.plan().steps().stream().map(Step::urn).collect(Collectors.toSet());
    var confirmed = looked.report();
    return new Checked.Ready(
        confirmed,
        again ->
            Objects.requireNonNull(transaction.execute(_ -> apply(asked, urns, confirmed, again))));
  }

  private Optional<Looked> look(Asked asked, Findings findings, Progress progress) {
    var advice = new Findings();
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var register =
        Readable.needed(asked, "file", findings)
            .map(csv -> RegisterFile.read(csv, findings, advice, progress, today));
    var links =
        Readable.perhaps(asked, "links", findings)
            .map(csv -> LinksFile.read(csv, findings, progress))
            .orElse(Register.Links.NONE);
    if (register.isEmpty() || !findings.none()) {
      return Optional.empty();
    }
    var known =
        new RegisterPlan.Known(book.standing(), book.areas(), book.districts(), asked.remit());
    boolean closeAbsent = asked.option("absent").filter("close"::equals).isPresent();
    var plan = RegisterPlan.of(register.get(), links, known, closeAbsent);
    var report = new RegisterReport(register.get(), plan, known.standing()).before(advice.found());
    return Optional.of(new Looked(plan, report));
  }

  private record Looked(RegisterPlan plan, Report report) {}

  // Weighed once more against what stands by now, while nobody else changes it.
  private Report apply(Asked asked, Set<String> urns, Report confirmed, Progress progress) {
    book.hold(urns);
    var findings = new Findings();
    var looked =
        look(asked, findings, progress).orElseThrow(() -> NoLongerFits.at(findings.found()));
    if (looked.report().isDoubtedBeyond(confirmed)) {
      throw new Doubted(ready(asked, looked));
    }
    return new Entering(looked, asked.remit()).enter(progress);
  }

  // Holds what is to be said and nothing of what stood.
  private final class Entering {
    private final Map<String, Revision> revisions = new LinkedHashMap<>();
    private final List<RegisterBook.Place> places;
    private final Report done;

    Entering(Looked looked, Remit remit) {
      var plan = looked.plan();
      plan.steps().forEach(step -> revisions.put(step.urn(), step.within(remit)));
      places = List.copyOf(plan.places());
      done = RegisterReport.after(looked.report());
    }

    Report enter(Progress progress) {
      book.place(places);
      revising.revise(revisions, gone -> progress.at(gone, revisions.size()));
      return done;
    }
  }
}
