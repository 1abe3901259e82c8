package org.encompass.notifier.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.matching.linkage.Sought;

/// A child of an incident as the matching rule is asked about it. The shadow run reads the same
/// from a file, and a test there holds the two readers together.
public final class ReportedChild {
  /// @param today in London
  /// @param earlyYears whether the force of the child's policy tells early-years settings
  public static Report report(ChildCase child, LocalDate today, boolean earlyYears) {
    return new Report(
        sought(child),
        child.occurredFrom().atZone(WorkingMorning.ZONE).toLocalDate(),
        today,
        child.child().educationStatus(),
        child.child().laCode(),
        earlyYears);
  }

  private static Sought sought(ChildCase child) {
    var said = child.child();
    var born = said.dateOfBirth();
    return new Sought(
        said.givenNames(),
        said.familyName(),
        said.knownAs(),
        born == null ? null : Birthday.of(born),
        said.sex(),
        said.postcode(),
        said.addressLine(),
        said.telephone(),
        said.upn(),
        Boolean.TRUE.equals(child.incident().confidentialAddress()),
        Objects.requireNonNullElse(said.schools(), List.of()));
  }

  private ReportedChild() {}
}
