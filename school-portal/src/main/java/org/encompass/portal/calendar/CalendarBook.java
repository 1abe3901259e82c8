package org.encompass.portal.calendar;

import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;

/// Who has which calendar.
public interface CalendarBook {
  /// An entry; empty if there is none, or the remit does not cover it.
  Optional<Entry> find(SchoolKey key, Remit remit);

  /// Schools that are open, of a remit; authorities are not among them.
  List<Reach> openSchools(Remit remit);

  /// Schools that are open and take part, whoever looks after them.
  List<Reach> takingPart();

  /// How many open schools of an authority have no calendar of their own.
  int relyingOn(String laCode);
}
