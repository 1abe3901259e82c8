package org.encompass.shadow.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.matching.lucene.SchoolNames;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// The register of a shadow run. Rolls are taken as fresh. Without a register file every school is
/// taken as open, and what is said of schools counts by number only.
public final class ShadowRegister implements Register {
  private final SchoolNames names;
  private final Optional<Map<String, Boolean>> open;
  private final LocalDate asOf;

  private ShadowRegister(SchoolNames names, Optional<Map<String, Boolean>> open, LocalDate asOf) {
    this.names = names;
    this.open = open;
    this.asOf = asOf;
  }

  /// No register was given.
  public static ShadowRegister none(LocalDate asOf) {
    return new ShadowRegister(SchoolNames.of(List.of()), Optional.empty(), asOf);
  }

  /// The register as of a day.
  public static ShadowRegister of(Collection<RegisteredSchool> schools, LocalDate asOf) {
    var open = new HashMap<String, Boolean>();
    schools.forEach(school -> open.put(school.urn(), school.open()));
    return new ShadowRegister(SchoolNames.of(schools), Optional.of(Map.copyOf(open)), asOf);
  }

  @Override
  public Fitting fitting(StatedSchool stated, Sought child) {
    return names.fitting(stated, child, asOf);
  }

  @Override
  public Optional<String> objection(String urn) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var isOpen = open.get().get(urn);
    if (isOpen == null) {
      return Optional.of("SCHOOL_UNKNOWN");
    }
    return isOpen ? Optional.empty() : Optional.of("SCHOOL_NOT_OPEN");
  }
}
