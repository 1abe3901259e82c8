package org.encompass.portal.access;

import java.util.Collection;
import java.util.function.Supplier;
import org.encompass.portal.domain.SchoolKey;

/// The one place that opens a transaction to schools' rows. The database shows no row of any other
/// school, and raises when a query runs outside.
public interface SchoolScope {
  /// Runs the work in a transaction that may touch these schools' rows and no others. Joins the
  /// caller's transaction where there is one; the scope then ends with the work, not with it.
  <T> T within(Collection<SchoolKey> schools, Supplier<T> work);

  /// The same for work that gives nothing back.
  default void within(Collection<SchoolKey> schools, Runnable work) {
    within(
        schools,
        () -> {
          work.run();
          return true;
        });
  }
}
