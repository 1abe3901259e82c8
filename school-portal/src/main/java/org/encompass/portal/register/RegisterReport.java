package org.encompass.portal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.schemas.SchoolMessage.Status;

/// What a register would change, for people: first what somebody would feel.
final class RegisterReport {
  /// As many may close without another look, or this part of all that are open, one in so many.
  private static final int FEW = 20;

  private static final int SHARE = 50;
  private final Register register;
  private final RegisterPlan plan;
  private final Map<String, Standing> standing;

  RegisterReport(Register register, RegisterPlan plan, Map<String, Standing> standing) {
    this.register = register;
    this.plan = plan;
    this.standing = standing;
  }

  Report before(Findings.Found advice) {
    var sections =
        new Sections()
            .closing("closingInUse", steps(step -> step.closes() && step.inUse()), this::named)
            .used("vanishedInUse", plan.vanished().stream().filter(Standing::inUse).toList())
            .changes("changedInUse", steps(step -> changes(step) && step.inUse()))
            .schools("reopening", steps(Step::reopens))
            .closing("closing", steps(step -> step.closes() && !step.inUse()), this::named)
            .used("vanished", plan.vanished().stream().filter(one -> !one.inUse()).toList())
            .byAuthority("unassigned", plan.unassigned().stream().map(Step::facts).toList())
            .schools("added", steps(this::isNewSchool))
            .changes("changed", steps(step -> changes(step) && !step.inUse()));
    return new Report(counts(), sections.all(), doubts(), advice);
  }

  /// What was done in the end: as it was weighed last, in the same words.
  static Report after(Report done) {
    return new Report(done.counts(), List.of(), List.of(), Findings.Found.NONE);
  }

  private List<Count> counts() {
    return List.of(
        new Count("rows", register.rows().size()),
        new Count("added", number(this::isNewSchool)),
        new Count("predecessors", plan.predecessors()),
        new Count("authorities", plan.authorities()),
        new Count("changed", number(this::changes)),
        new Count("closing", number(Step::closes)),
        new Count("same", plan.same()),
        new Count("vanished", plan.vanished().size()),
        new Count("unassigned", plan.unassigned().size()),
        new Count("closedLeftOut", plan.closedLeftOut()),
        new Count("outOfScope", register.outOfScope()),
        new Count("outsideRemit", plan.outsideRemit()));
  }

  private List<Count> doubts() {
    var doubts = new ArrayList<Count>();
    doubt(doubts, "CLOSING_IN_USE", step -> step.closes() && step.inUse());
    if (number(Step::closes) > most()) {
      doubt(doubts, "CLOSING_MANY", Step::closes);
    }
    doubt(doubts, "REOPENING", Step::reopens);
    doubt(doubts, "FORCE_CHANGES", step -> step.inUse() && step.movesForce());
    return doubts;
  }

  // So many schools do not close between two extracts: rather, the file is a part or was cut off.
  private long most() {
    long open =
        standing.values().stream().filter(one -> one.facts().status() != Status.CLOSED).count();
    return Math.max(FEW, open / SHARE);
  }

  private void doubt(List<Count> doubts, String code, Predicate<Step> which) {
    long number = number(which);
    if (number > 0) {
      doubts.add(new Count(code, number));
    }
  }

  private boolean isNewSchool(Step step) {
    return step.standing() == null && step.facts().status() != Status.CLOSED && !step.isAuthority();
  }

  private boolean changes(Step step) {
    return step.standing() != null && !step.closes() && !step.reopens() && !step.isAuthority();
  }

  private List<Step> steps(Predicate<Step> which) {
    return plan.steps().stream().filter(which).toList();
  }

  private long number(Predicate<Step> which) {
    return plan.steps().stream().filter(which).count();
  }

  private String named(String urn) {
    var row = register.rows().get(urn);
    var known = standing.get(urn);
    if (row == null && known == null) {
      return urn;
    }
    return urn
        + " "
        + (row == null ? Objects.requireNonNull(known).school().name() : row.facts().name());
  }
}
