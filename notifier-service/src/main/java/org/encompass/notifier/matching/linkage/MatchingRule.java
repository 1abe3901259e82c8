package org.encompass.notifier.matching.linkage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Recipient;
import org.encompass.schemas.IncidentMessage.EducationStatus;

/// Decides about one child: scope, home education, and else what the rolls say. The live path and
/// the shadow run ask the same rule.
public final class MatchingRule {
  private final Linker linker;
  private final Register register;
  private final boolean anyAge;
  private final boolean gates;

  private MatchingRule(Linker linker, Register register, boolean anyAge, boolean gates) {
    this.linker = linker;
    this.register = register;
    this.anyAge = anyAge;
    this.gates = gates;
  }

  /// The rule by which schools are told.
  public static MatchingRule of(Linker linker, Register register) {
    return new MatchingRule(linker, register, false, true);
  }

  /// For comparing with linkage tools on public data; nobody is ever told by this.
  ///
  /// @param anyAge leaves the scope rules out
  /// @param gates false decides on the posterior alone
  public static MatchingRule comparing(
      Linker linker, Register register, boolean anyAge, boolean gates) {
    return new MatchingRule(linker, register, anyAge, gates);
  }

  public Answer decide(Report report) {
    var child = report.child();
    if (!anyAge) {
      if (child.born() == null) {
        return unsure(report, "NO_DATE_OF_BIRTH");
      }
      var born = child.born().date();
      if (born.isEmpty()) {
        return unsure(report, "NO_SUCH_DATE_OF_BIRTH");
      }
      if (born.get().isAfter(report.day())) {
        return unsure(report, "BORN_AFTER_THE_INCIDENT");
      }
      var outOfScope = AgeRule.outOfScope(born.get(), report.day(), report.earlyYears());
      if (outOfScope.isPresent()) {
        return new Answer.OutOfScope(outOfScope.get());
      }
    }
    return report.education() == EducationStatus.HOME_EDUCATED
        ? homeEducated(report)
        : onRoll(report);
  }

  private Answer unsure(Report report, String reason) {
    return new Answer.Review(List.of(reason), Optional.of(link(report)));
  }

  private Linkage link(Report report) {
    return linker.link(report.child(), report.today(), register, gates);
  }

  private Answer onRoll(Report report) {
    var linkage = link(report);
    return linkage
        .schools()
        .<Answer>map(
            urns -> new Answer.Routed(recipients(urns), List.of("SURE"), Optional.of(linkage)))
        .orElseGet(() -> new Answer.Review(linkage.gates(), Optional.of(linkage)));
  }

  private static Set<Recipient> recipients(Set<String> urns) {
    return urns.stream().map(Recipient::of).collect(Collectors.toSet());
  }

  private Answer homeEducated(Report report) {
    return unsure(report, "AUTHORITY_UNKNOWN");
  }
}
