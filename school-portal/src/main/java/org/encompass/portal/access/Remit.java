package org.encompass.portal.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose schools an administrator looks after: everybody's, or those of some police forces and
/// local authorities.
///
/// @param forces by ONS code
/// @param authorities by DfE code, three digits
public record Remit(boolean everything, Set<String> forces, Set<String> authorities) {
  /// Of an administrator for all.
  public static final Remit EVERYTHING = new Remit(true, Set.of(), Set.of());

  /// Of everybody else.
  public static final Remit NOTHING = new Remit(false, Set.of(), Set.of());

  public Remit {
    forces = Set.copyOf(forces);
    authorities = Set.copyOf(authorities);
  }

  /// Whether a school or authority of this force and authority is among them. What belongs to
  /// nobody is for administrators of everything.
  public boolean covers(@Nullable String force, @Nullable String laCode) {
    return everything
        || force != null && forces.contains(force)
        || laCode != null && authorities.contains(laCode);
  }

  /// Whether no school at all is among them.
  public boolean isEmpty() {
    return !everything && forces.isEmpty() && authorities.isEmpty();
  }
}
