package org.encompass.portal.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Applying;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.school.Revising;
import org.encompass.portal.school.Revising.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings in which force serves which local authority or district. Authorities get entries of
/// their own, and the schools that stand get their force, as those do that come later.
@Service
class AuthoritiesImporter implements Importer {
  private final RegisterBook book;
  private final Revising revising;
  private final TransactionTemplate transaction;

  AuthoritiesImporter(
      RegisterBook book, Revising revising, PlatformTransactionManager transactions) {
    this.book = book;
    this.revising = revising;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Kind kind() {
    return Kind.AUTHORITIES;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    var findings = new Findings();
    var areas =
        Readable.needed(asked, "file", findings)
            .map(csv -> AreasFile.read(csv, findings, progress))
            .orElse(Map.of());
    if (!findings.none()) {
      return new Checked.Refused(findings.found());
    }
    var known =
        new RegisterPlan.Known(book.standing(), book.areas(), book.districts(), asked.remit());
    var plan = AuthoritiesPlan.of(areas.values(), known);
    return new Checked.Ready(report(plan), new Entering(plan, asked.remit()));
  }

  private static Report report(AuthoritiesPlan plan) {
    var moved = steps(plan, step -> step.movesForce() && !step.isAuthority());
    long felt = moved.stream().filter(Step::inUse).count();
    return new Report(
        List.of(
            new Count("areas", plan.areas().size()),
            new Count("authorities", steps(plan, Step::isAuthority).size()),
            new Count("assigned", steps(plan, AuthoritiesImporter::isAssigned).size()),
            new Count("moved", moved.size()),
            new Count("unassigned", plan.unassigned().size()),
            new Count("outsideRemit", plan.outsideRemit())),
        new Sections()
            .changes("changedInUse", moved.stream().filter(Step::inUse).toList())
            .changes("changed", moved.stream().filter(step -> !step.inUse()).toList())
            .byAuthority("unassigned", plan.unassigned())
            .schools("authorities", steps(plan, Step::isAuthority))
            .all(),
        felt == 0 ? List.of() : List.of(new Count("FORCE_CHANGES", felt)),
        Findings.Found.NONE);
  }

  private static boolean isAssigned(Step step) {
    return !step.isAuthority() && !step.movesForce();
  }

  private static List<Step> steps(AuthoritiesPlan plan, Predicate<Step> which) {
    return plan.steps().stream().filter(which).toList();
  }

  private final class Entering implements Applying {
    private final AuthoritiesPlan plan;
    private final Remit remit;

    Entering(AuthoritiesPlan plan, Remit remit) {
      this.plan = plan;
      this.remit = remit;
    }

    @Override
    public Report apply(Progress progress) {
      var revisions = new LinkedHashMap<String, Revision>();
      plan.steps().forEach(step -> revisions.put(step.urn(), step.within(remit)));
      var done =
          transaction.execute(
              _ -> {
                if (!book.note(plan.areas(), plan.before())) {
                  // The remit was asked of what was known then: nothing of it comes into force.
                  throw NoLongerFits.because("AREAS_OUTDATED");
                }
                return revising.revise(revisions, gone -> progress.at(gone, revisions.size()));
              });
      return new Report(
          List.of(
              new Count("areas", plan.areas().size()),
              new Count("added", done.added()),
              new Count("changed", done.changed()),
              new Count("unassigned", plan.unassigned().size())),
          List.of(),
          List.of(),
          Findings.Found.NONE);
    }
  }
}
