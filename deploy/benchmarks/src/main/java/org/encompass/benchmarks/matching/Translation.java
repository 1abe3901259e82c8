package org.encompass.benchmarks.matching;

import java.util.List;
import org.encompass.benchmarks.matching.world.Case;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.benchmarks.matching.world.RollEntry;
import org.encompass.benchmarks.matching.world.School;
import org.encompass.benchmarks.matching.world.Sex;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// From the made-up country into the matching's own types.
final class Translation {
  static RollRow row(RollEntry entry) {
    return new RollRow(
        entry.urn(),
        entry.pupilId(),
        entry.upn(),
        entry.givenNames(),
        entry.familyName(),
        entry.preferredGivenName(),
        entry.preferredFamilyName(),
        entry.formerFamilyNames(),
        Birthday.of(entry.born()),
        sex(entry.sex()),
        entry.postcode(),
        entry.addressLine(),
        entry.telephone(),
        switch (entry.kind()) {
          case MAIN -> Enrolment.MAIN;
          case SUBSIDIARY -> Enrolment.SUBSIDIARY;
          case GUEST -> Enrolment.GUEST;
        },
        entry.from(),
        entry.to());
  }

  static Report report(Case child) {
    var said = child.statement();
    var sought =
        new Sought(
            said.givenNames(),
            said.familyName(),
            said.knownAs(),
            said.born() == null ? null : Birthday.of(said.born()),
            sex(said.sex()),
            said.postcode(),
            said.addressLine(),
            said.telephone(),
            said.upn(),
            said.confidentialAddress(),
            said.school() == null ? List.of() : List.of(school(said.school())));
    return new Report(
        sought,
        Country.TODAY,
        Country.TODAY,
        said.homeEducated() ? EducationStatus.HOME_EDUCATED : null,
        said.authority(),
        false);
  }

  private static StatedSchool school(School school) {
    return new StatedSchool(school.urn(), school.name(), school.town());
  }

  private static IncidentMessage.@Nullable Sex sex(@Nullable Sex sex) {
    return switch (sex) {
      case F -> IncidentMessage.Sex.F;
      case M -> IncidentMessage.Sex.M;
      case null -> null;
    };
  }

  private Translation() {}
}
