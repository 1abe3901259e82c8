package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.ladder.Step;
import org.encompass.schemas.ReceiptMessage.Route;
import org.jspecify.annotations.Nullable;

/// A row of the board to change before it is made: told by mail at seven, due at nine.
public final class MadeUpRow {
  public static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z"); // a Monday

  public String recipient = "570001";
  public String force = "E23000015";
  public NotificationState state = NotificationState.TOLD;
  public Instant deadline = NINE;
  public @Nullable Boolean met;
  public @Nullable Instant releaseAt;
  public boolean byPhone;
  public @Nullable Instant toldAt = at("07:00");
  public @Nullable Instant readAt;
  public @Nullable Instant acknowledgedAt;
  public @Nullable Instant phonedAt;
  public int tellings = 1;
  public boolean unknown;
  public boolean refused;
  public boolean unheard;
  public List<Rung> planned = List.of();

  /// A moment of that Monday morning.
  public static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  /// A step that is still to be taken.
  public static Rung rung(Step step, String time) {
    return new Rung(step, at(time), null, null);
  }

  public BoardRow make() {
    return new BoardRow(
        UUID.randomUUID(),
        UUID.randomUUID(),
        recipient,
        force,
        "MADEUP",
        state,
        null,
        Route.AUTO,
        deadline,
        "made up",
        false,
        met,
        releaseAt,
        byPhone,
        toldAt,
        readAt,
        acknowledgedAt,
        phonedAt,
        tellings,
        unknown,
        refused,
        unheard,
        planned);
  }
}
