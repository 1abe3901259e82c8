package org.encompass.portal.upkeep;

import static org.encompass.portal.domain.Role.DEPUTY;
import static org.encompass.portal.domain.Role.HEAD;
import static org.encompass.portal.domain.Role.LA_OFFICER;
import static org.encompass.portal.domain.Role.LEAD;

import java.util.List;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;

/// Which roles there are at a place.
public final class Roles {
  private Roles() {}

  /// A school has a lead, deputies and a head; an authority has officers.
  public static List<Role> of(SchoolKey place) {
    return place.isAuthority() ? List.of(LA_OFFICER) : List.of(LEAD, DEPUTY, HEAD);
  }
}
