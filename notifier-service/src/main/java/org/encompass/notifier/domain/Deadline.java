package org.encompass.notifier.domain;

import java.time.Instant;
import java.util.Optional;

/// By when a child's school must know, and why then.
///
/// @param because a sentence for people ("Mon 26 Oct 09:00, the first school day after ...")
/// @param rule which calendar and rule version gave it
/// @param lateOnArrival such a moment already lay between the incident and its arrival here
public record Deadline(Instant at, String because, String rule, boolean lateOnArrival) {
  /// How the last sentence of `because` begins where no calendar of the school or its authority
  /// reached the day.
  public static final String BY_DEFAULT = "By weekends and bank holidays only";

  /// That last sentence, where it begins so: somebody should find out whether pupils come.
  public static Optional<String> withoutCalendar(String because) {
    int at = because.indexOf(BY_DEFAULT);
    return at < 0 ? Optional.empty() : Optional.of(because.substring(at));
  }
}
