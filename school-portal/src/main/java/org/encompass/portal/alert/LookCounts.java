package org.encompass.portal.alert;

import java.time.LocalDate;
import java.util.List;
import org.encompass.portal.access.Remit;

/// How much schools look at their alerts, as numbers: for the data controller, who reads no
/// case.
public interface LookCounts {
  /// One school's numbers.
  ///
  /// @param pages how often an alert's page was opened
  /// @param exports files made, of either kind
  /// @param hidden attempts at what is hidden from the person
  record Count(
      String urn, String name, long listed, long pages, long prints, long exports, long hidden) {}

  /// The schools of the remit with any look since that day; those with attempts at hidden alerts
  /// first, then those that export most.
  List<Count> since(LocalDate day, Remit remit, int atMost);

  /// The same over all schools of the remit, under no name.
  Count total(LocalDate since, Remit remit);
}
