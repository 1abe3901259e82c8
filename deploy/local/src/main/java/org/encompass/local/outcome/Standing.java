package org.encompass.local.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.local.night.Fate;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// Where one child stands by its receipts: the least advanced of its live notifications.
final class Standing {
  private static final List<State> LEAST_ADVANCED_FIRST =
      List.of(
          State.IN_REVIEW, State.HELD, State.SCHEDULED, State.TOLD, State.READ, State.ACKNOWLEDGED);

  private final Map<UUID, ReceiptMessage> notifications = new HashMap<>();
  private Optional<ReceiptMessage> own = Optional.empty();
  private long newestNotification = -1;

  /// Takes receipts in the order of their `seq`.
  void take(ReceiptMessage receipt) {
    var notification = receipt.notificationId();
    if (notification == null) {
      own = Optional.of(receipt);
    } else if (notifications.put(notification, receipt) == null) {
      newestNotification = receipt.seq();
    }
  }

  Fate fate() {
    return current().map(receipt -> fate(receipt.state())).orElse(Fate.WITHDRAWN);
  }

  /// The newest receipt of each notification.
  List<ReceiptMessage> notifications() {
    return new ArrayList<>(notifications.values());
  }

  private Optional<ReceiptMessage> current() {
    // Said of the child itself, after its last notification was made: this is what counts.
    if (own.filter(receipt -> receipt.seq() > newestNotification).isPresent()) {
      return own;
    }
    return notifications.values().stream()
        .filter(receipt -> receipt.state() != State.WITHDRAWN)
        .min(Comparator.comparing(receipt -> LEAST_ADVANCED_FIRST.indexOf(receipt.state())));
  }

  private static Fate fate(State state) {
    return switch (state) {
      case IN_REVIEW -> Fate.IN_REVIEW;
      case OUT_OF_SCOPE -> Fate.OUT_OF_SCOPE;
      case HELD -> Fate.HELD;
      case SCHEDULED -> Fate.OWED;
      case TOLD, READ, ACKNOWLEDGED -> Fate.TOLD;
      case WITHDRAWN -> Fate.WITHDRAWN;
      case ACCEPTED, DUPLICATE -> Fate.OWED;
      case REJECTED -> Fate.REJECTED;
    };
  }
}
