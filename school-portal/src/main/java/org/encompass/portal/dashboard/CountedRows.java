package org.encompass.portal.dashboard;

import java.util.Collection;
import java.util.List;

/// What has been counted, kept so that numbers of a year are a matter of adding up.
public interface CountedRows {
  /// From now on this is what is counted for these incidents.
  void replace(Collection<Incident> incidents, List<Counted> counted);
}
