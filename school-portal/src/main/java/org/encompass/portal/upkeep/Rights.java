package org.encompass.portal.upkeep;

import org.encompass.portal.domain.Role;

/// What a role may do for its place's entry. Reading cases is not among it: a head who keeps the
/// list still reads no case.
///
/// @param keepsTheList invites, changes and takes off people, says when children arrive, confirms
/// @param saysClosed says that the school is closed today
public record Rights(boolean keepsTheList, boolean saysClosed) {
  /// Of who stands on no list.
  static final Rights NONE = new Rights(false, false);

  /// The rights of a role. Officers of an authority are peers and have no school that could close.
  public static Rights of(Role role) {
    return switch (role) {
      case LEAD, HEAD -> new Rights(true, true);
      case DEPUTY -> new Rights(false, true);
      case LA_OFFICER -> new Rights(true, false);
    };
  }
}
