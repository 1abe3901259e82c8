package org.encompass.notifier.ladder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.schemas.ReceiptMessage.Route;
import org.jspecify.annotations.Nullable;

/// A notification of a made-up school, told and not read, to be changed in the point a test is
/// about.
public final class ANotification {
  private static final Instant DEADLINE = Instant.parse("2026-11-23T09:00:00Z");

  private NotificationState state = NotificationState.TOLD;
  private int unreadVersion = 1;
  private @Nullable Boolean met;

  public ANotification state(NotificationState is) {
    state = is;
    return this;
  }

  public ANotification unreadVersion(int is) {
    unreadVersion = is;
    return this;
  }

  public ANotification met(boolean is) {
    met = is;
    return this;
  }

  public Notification make() {
    return new Notification(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        Recipient.of("540000"),
        2,
        1,
        state,
        null,
        Route.AUTO,
        new Deadline(DEADLINE, "made up", "made up", false),
        met,
        null,
        null,
        List.of(),
        1,
        "E23000015",
        "MADEUP",
        "c1",
        DEADLINE.minusSeconds(40_000),
        null,
        null,
        null,
        null,
        null,
        unreadVersion);
  }
}
