package org.encompass.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;

/// Whoever keeps mails and tellings: the tables, or their twins of the simulator.
public interface MailsUnderTest {
  Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
  Instant DEADLINE = NOW.plus(Duration.ofHours(11));
  Duration LEASE = Duration.ofMinutes(3);
  Duration NO_LEASE = Duration.ZERO;

  Mails mails();

  TellingRows tellings();

  /// A SCHEDULED one whose disclosure has left.
  UUID notification(String school, Instant deadline);

  default UUID notification(String school) {
    return notification(school, DEADLINE);
  }

  void state(UUID notification, NotificationState state);

  void hide(UUID notification, String contact);

  /// A disclosure of it waits in the outbox again.
  void disclosureWaits(UUID notification);

  void disclosureLeaves(UUID notification);

  /// How many mails have not come to an end.
  long unsettled();

  /// Of all attempts, by their fence; null = none yet.
  List<String> outcomes();

  /// The one that is due.
  default Nudge claimed() {
    return mails().claim(NOW, 10, LEASE).getFirst();
  }

  /// It is told to these at once.
  default void tell(UUID notification, String... contacts) {
    tellings().add(notification, List.of(contacts), Purpose.FIRST, 1, NOW);
  }
}
