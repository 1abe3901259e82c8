package org.encompass.portal.search;

import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;

/// What of a school or authority can be searched for. All of it is public.
///
/// @param establishment its number within the authority: the second half of a LAESTAB
public record Listing(
    String urn,
    String name,
    String status,
    @Nullable String town,
    @Nullable String laCode,
    @Nullable String laName,
    @Nullable String force,
    @Nullable String establishment) {

  /// Whether alerts are to be expected for it at all.
  public boolean open() {
    return status.equals("OPEN") || status.equals("PROPOSED_TO_CLOSE");
  }

  /// "846/2301", where both halves are known.
  public @Nullable String laEstab() {
    return laCode == null || establishment == null ? null : laCode + "/" + establishment;
  }

  boolean within(Remit remit) {
    return remit.covers(force, laCode);
  }
}
