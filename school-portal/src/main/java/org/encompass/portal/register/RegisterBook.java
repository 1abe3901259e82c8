package org.encompass.portal.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// What the portal knows of the register.
public interface RegisterBook {
  /// Every entry as it stands, by its URN; authorities' too.
  Map<String, Standing> standing();

  /// Nobody else changes these entries until the caller's transaction ends.
  void hold(Collection<String> urns);

  /// Which force serves which area.
  PoliceAreas areas();

  /// Notes which force serves these areas.
  ///
  /// @param known what was known when that was weighed
  /// @return whether all were noted; what somebody else noted since then stays
  boolean note(Collection<Area> areas, PoliceAreas known);

  /// Notes where these schools are found in other lists.
  void place(Collection<Place> places);

  /// The district of each school of which it is known, by URN.
  Map<String, String> districts();

  /// Schools that children go to and that no force serves, as far as a remit reaches.
  Unassigned unassigned(Remit remit, String words, int atMost);

  /// The local authorities within a remit, by name.
  List<Authority> authorities(Remit remit);

  /// An area and its force.
  record Area(String code, @Nullable String name, String force) {}

  /// Where a school is found in other lists.
  ///
  /// @param number the authority's own number of it, which with the authority's code makes the
  ///     LAESTAB
  /// @param district ONS code
  record Place(String urn, @Nullable String number, @Nullable String district) {}

  /// @param first of them, by authority and name
  record Unassigned(List<SchoolMessage> first, long total) {
    public Unassigned {
      first = List.copyOf(first);
    }
  }
}
