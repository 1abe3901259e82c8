package org.encompass.portal.alert.jdbc;

import java.util.Collection;
import java.util.Map;
import org.encompass.portal.alert.Sight;

/// Sights as columns, for a query to `unnest`.
final class SightColumns {
  private SightColumns() {}

  static Map<String, Object> of(
      Collection<Sight> sights, String urns, String people, String since) {
    return Map.of(
        urns,
        sights.stream().map(one -> one.place().school().value()).toArray(String[]::new),
        people,
        sights.stream().map(Sight::contactId).toArray(String[]::new),
        since,
        sights.stream().map(one -> one.place().sinceRevision()).toArray(Long[]::new));
  }
}
