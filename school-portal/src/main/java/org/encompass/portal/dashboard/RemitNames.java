package org.encompass.portal.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.encompass.portal.access.Remit;
import org.encompass.schemas.PoliceForces;
import org.springframework.stereotype.Component;

/// What the police forces and local authorities of a remit are called.
@Component
public class RemitNames {
  private final Figures figures;

  RemitNames(Figures figures) {
    this.figures = figures;
  }

  /// Forces first, each by name; nothing for a remit of everything.
  public List<String> of(Remit remit) {
    var authorities = figures.authorityNames(remit.authorities());
    return Stream.concat(
            remit.forces().stream().map(code -> PoliceForces.ALL.getOrDefault(code, code)).sorted(),
            remit.authorities().stream().map(code -> authorities.getOrDefault(code, code)).sorted())
        .toList();
  }
}
