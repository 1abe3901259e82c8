package org.encompass.notifier.matching.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.schemas.IncidentMessage.EducationStatus;

/// Decides about one child: scope, home education, and else what the rolls say. The live path and
/// the shadow run ask the same rule.
public final class MatchingRule {
  /// From here on a roll rather has the child than not.
  private static final double ON_A_ROLL = 0.5;

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
      if (born.get().isAfter(report.day()) || born.get().isAfter(report.today())) {
        return unsure(report, "BORN_AFTER_THE_INCIDENT");
      }
      var outOfScope =
          AgeRule.outOfScope(born.get(), report.day(), report.today(), report.earlyYears());
      if (outOfScope.isPresent()) {
        var linkage = link(report);
        return doubtful(child.born(), linkage.explanation())
            ? new Answer.Review(List.of("AGE_DOUBTFUL"), Optional.of(linkage))
            : new Answer.OutOfScope(outOfScope.get(), Optional.of(linkage));
      }
    }
    return report.education() == EducationStatus.HOME_EDUCATED
        ? homeEducated(report)
        : onRoll(report);
  }

  /// A birthday by which nobody would be told, although it seems wrong: a placeholder, or
  /// somebody on a roll is likely the child and was born on another day.
  private static boolean doubtful(Birthday born, Explanation rolls) {
    boolean onRoll = rolls.posterior() >= ON_A_ROLL;
    boolean sameBirthday =
        rolls.evidence().stream()
            .anyMatch(
                field ->
                    field.field() == FieldEvidence.Field.DATE_OF_BIRTH
                        && field.level().equals(BirthdayLevel.SAME.name()));
    return born.placeholder() || (onRoll && !sameBirthday);
  }

  private Answer unsure(Report report, String reason) {
    return new Answer.Review(List.of(reason), Optional.of(link(report)));
  }

  private Linkage link(Report report) {
    return linker.link(report.child(), report.today(), register, gates);
  }

  private Answer onRoll(Report report) {
    var linkage = link(report);
    if (linkage.schools().isEmpty()) {
      return new Answer.Review(linkage.gates(), Optional.of(linkage));
    }
    if (report.education() == EducationStatus.NOT_IN_EDUCATION) {
      return new Answer.Review(List.of("NOT_IN_EDUCATION"), Optional.of(linkage));
    }
    var recipients =
        linkage.schools().get().stream().map(Recipient::of).collect(Collectors.toSet());
    return new Answer.Routed(recipients, agreeing(linkage), Optional.of(linkage));
  }

  /// What speaks for the schools, most telling first: GIVEN_NAME_EXACT, POSTCODE_SAME, ...
  private static List<String> agreeing(Linkage linkage) {
    return linkage.explanation().evidence().stream()
        .filter(field -> field.bits() > 0)
        .sorted(Comparator.comparingDouble(FieldEvidence::bits).reversed())
        .map(field -> field.field() + "_" + field.level())
        .toList();
  }

  /// The authority's officer is told, unless a roll or the report itself says otherwise.
  private Answer homeEducated(Report report) {
    var linkage = link(report);
    if (!report.child().schools().isEmpty() || linkage.explanation().posterior() >= ON_A_ROLL) {
      return new Answer.Review(List.of("HOME_EDUCATED_BUT_AT_SCHOOL"), Optional.of(linkage));
    }
    var laCode = report.laCode();
    if (laCode == null
        || !laCode.matches("\\d{3}")
        || register.objection("LA:" + laCode).filter("SCHOOL_UNKNOWN"::equals).isPresent()) {
      return new Answer.Review(List.of("AUTHORITY_UNKNOWN"), Optional.of(linkage));
    }
    return new Answer.Routed(
        Set.of(new Recipient.LocalAuthority(laCode)),
        List.of("HOME_EDUCATED"),
        Optional.of(linkage));
  }
}
