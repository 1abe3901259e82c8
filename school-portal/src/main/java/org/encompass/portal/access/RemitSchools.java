package org.encompass.portal.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.encompass.portal.domain.SchoolKey;

/// Which schools and authorities a remit covers, as the register of schools has them today.
public interface RemitSchools {
  /// Those of these that the remit covers. Whoever looks after everything is given all of them
  /// back, others only such as the register knows.
  Set<SchoolKey> among(Remit remit, Collection<SchoolKey> schools);

  /// Whether the remit covers this one.
  default boolean has(Remit remit, SchoolKey school) {
    return !among(remit, List.of(school)).isEmpty();
  }

  /// Whether each school of the other remit is one of this one, too. A force's administrator so
  /// looks after the force's authorities, but after no authority of which one school is another
  /// force's, or nobody's, or of which no school is known.
  boolean includes(Remit remit, Remit other);

  /// The forces that the remit includes, and the authorities of which the register knows a school.
  Areas areasOf(Remit remit);
}
