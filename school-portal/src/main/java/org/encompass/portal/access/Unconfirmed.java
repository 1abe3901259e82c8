package org.encompass.portal.access;

import java.util.List;
import org.encompass.portal.domain.SchoolKey;

/// Where somebody waits to be confirmed by a second person of the list.
public interface Unconfirmed {
  /// The places at which this person can confirm somebody whom a colleague invited.
  List<At> waitingFor(String contactId);

  /// A place.
  record At(SchoolKey school, String schoolName) {}
}
