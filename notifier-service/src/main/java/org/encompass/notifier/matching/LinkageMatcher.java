package org.encompass.notifier.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.notifier.matching.linkage.Linkage;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.policy.ForcePolicies;

/// Asks the matching rule over the roll in memory. Memory proposes, the table disposes: what would
/// be told is looked up there once more.
final class LinkageMatcher implements Matcher {
  private static final int SHOWN = 5;

  private final NationalRoll roll;
  private final RollPeople people;
  private final Register register;
  private final Children children;
  private final ForcePolicies policies;
  private final Clock clock;

  LinkageMatcher(
      NationalRoll roll,
      RollPeople people,
      Register register,
      Children children,
      ForcePolicies policies,
      Clock clock) {
    this.roll = roll;
    this.people = people;
    this.register = register;
    this.children = children;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public Matched match(ChildCase child) {
    return roll.current().map(copy -> match(child, copy)).orElse(Matched.ROLLS_NOT_READY);
  }

  private Matched match(ChildCase child, RollCopy copy) {
    var report =
        ReportedChild.report(
            child,
            clock.instant().atZone(WorkingMorning.ZONE).toLocalDate(),
            policies.of(child.policyForce()).earlyYears());
    var answer = MatchingRule.of(copy.linker(), register).decide(report);
    var match =
        switch (answer) {
          case Answer.OutOfScope(var reason, _) -> new SchoolMatch.OutOfScope(reason);
          case Answer.Review(var reasons, var linkage) ->
              unsure(child, report, copy, linkage, reasons);
          case Answer.Routed(var recipients, var reasons, var linkage) ->
              objection(copy, report, linkage)
                  .<SchoolMatch>map(code -> unsure(child, report, copy, linkage, List.of(code)))
                  .orElseGet(
                      () ->
                          new SchoolMatch.Found(
                              recipients,
                              candidates(copy, linkage),
                              household(child, report, copy, linkage),
                              reasons));
        };
    return new Matched(match, answer.linkage().map(Linkage::explanation));
  }

  private SchoolMatch unsure(
      ChildCase child,
      Report report,
      RollCopy copy,
      Optional<Linkage> linkage,
      List<String> reasons) {
    return new SchoolMatch.Unsure(
        candidates(copy, linkage), household(child, report, copy, linkage), reasons);
  }

  /// What the table says against the routed person. A local authority is told whatever the rolls
  /// say.
  private Optional<String> objection(RollCopy copy, Report report, Optional<Linkage> linkage) {
    return linkage
        .filter(rolls -> rolls.schools().isPresent())
        .flatMap(
            rolls ->
                people.objection(
                    copy.index(), rolls.candidates().getFirst(), report.child(), report.today()));
  }

  private List<Candidate> candidates(RollCopy copy, Optional<Linkage> linkage) {
    return linkage
        .map(l -> people.candidates(copy.index(), l.candidates().stream().limit(SHOWN).toList()))
        .orElse(List.of());
  }

  private List<Housemate> household(
      ChildCase child, Report report, RollCopy copy, Optional<Linkage> linkage) {
    var named =
        children.household(child.incidentId()).stream()
            .filter(ChildCase::named)
            .map(ChildCase::child)
            .toList();
    return people.household(copy, report.child(), linkage, named, report.today());
  }
}
