package org.encompass.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.jspecify.annotations.Nullable;

/// The mails and their attempts. Due times are domain time; leases are the database's real time, so
/// that no two machines' clocks have to agree. Public for this module's own sub-packages.
public interface Mails {
  /// Ends the leases that ran out: nobody knows what became of those mails. Each is sent once more
  /// with the same Message-ID; a second time it is left to the desk.
  ///
  /// @return the mails that are UNKNOWN now, with leases that are over
  List<Nudge> expire(Instant now);

  /// Leases what is due and writes down each attempt, to be committed before any dialogue begins.
  /// Tellings of one contact of one recipient that are due together become one mail.
  ///
  /// @param limit how many mails at most; half of them may be such as are sent again
  List<Nudge> claim(Instant now, int limit, Duration lease);

  /// Ends an attempt, if its lease was not given to somebody else meanwhile. A mail that is given
  /// back has not used up an attempt.
  ///
  /// @param nextAt when it is tried again; null = never
  /// @return whether this outcome counts
  boolean settle(Nudge nudge, DeliveryOutcome outcome, @Nullable Instant nextAt, Instant now);
}
