package org.encompass.shadow.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.matching.lucene.SchoolNames;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// The register that a shadow run was given. It objects as live does, but takes rolls as fresh.
public final class ShadowRegister implements Register {
  private final SchoolNames names;
  private final Map<String, Boolean> open;
  private final LocalDate asOf;

  private ShadowRegister(SchoolNames names, Map<String, Boolean> open, LocalDate asOf) {
    this.names = names;
    this.open = open;
    this.asOf = asOf;
  }

  /// @param asOf for the children's ages
  public static ShadowRegister of(Collection<RegisteredSchool> schools, LocalDate asOf) {
    var open = new HashMap<String, Boolean>();
    for (var school : schools) {
      open.put(school.urn(), school.open());
      // An authority is known if it has a school.
      if (school.laCode() != null) {
        open.put("LA:" + school.laCode(), true);
      }
    }
    return new ShadowRegister(SchoolNames.of(schools), Map.copyOf(open), asOf);
  }

  @Override
  public Fitting fitting(StatedSchool stated, Sought child) {
    return names.fitting(stated, child, asOf);
  }

  @Override
  public Optional<String> objection(String urn) {
    var isOpen = open.get(urn);
    if (isOpen == null) {
      return Optional.of("SCHOOL_UNKNOWN");
    }
    return isOpen ? Optional.empty() : Optional.of("SCHOOL_NOT_OPEN");
  }
}
