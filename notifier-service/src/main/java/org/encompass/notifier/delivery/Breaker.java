package org.encompass.notifier.delivery;

import java.time.Duration;
import org.encompass.notifier.domain.DeliveryOutcome;

/// Whether mails go to the mail server. After some dialogues in a row that broke off it is left
/// alone for a moment, then tried with one mail, or without where none is due; an answer lets all
/// of them through again. A plain rule: a state and what happened make the next state. Moments are
/// told by how long the node has been up then.
sealed interface Breaker {
  /// The server is spoken to; so many dialogues in a row broke off.
  record Closed(int silences) implements Breaker {}

  /// It has been silent since then and is left alone until then.
  record Open(Duration since, Duration until) implements Breaker {}

  /// One mail is on its way to find out.
  record HalfOpen(Duration since) implements Breaker {}

  /// What a dialogue says about the server.
  enum Heard {
    /// It answered, were it with a refusal.
    ANSWER,
    /// It could not be reached, fell silent, or said that it closes.
    SILENCE,
    /// There was no dialogue.
    NOTHING;

    private static final int CLOSING = 421;

    /// Silence after the final dot counts too: each such mail is sent twice, and few should be.
    static Heard in(DeliveryOutcome outcome) {
      return switch (outcome) {
        case DeliveryOutcome.Accepted a -> ANSWER;
        case DeliveryOutcome.Failed(var code, var stage) -> code == null ? NOTHING : ANSWER;
        case DeliveryOutcome.Unknown u -> SILENCE;
        case DeliveryOutcome.Retry retry when retry.isOurs() -> NOTHING;
        case DeliveryOutcome.Retry(var code, var stage) ->
            code == null || code == CLOSING ? SILENCE : ANSWER;
      };
    }
  }

  /// How many of the wanted mails may be claimed.
  default int room(int wanted, Duration now) {
    return switch (this) {
      case Closed c -> wanted;
      case Open(var since, var until) -> now.compareTo(until) < 0 ? 0 : 1;
      case HalfOpen h -> 0;
    };
  }

  /// After somebody was given that room.
  default Breaker entered(Duration now) {
    return switch (this) {
      case Closed c -> c;
      case Open(var since, var until) -> now.compareTo(until) < 0 ? this : new HalfOpen(since);
      case HalfOpen h -> h;
    };
  }

  /// After something was heard, or not heard, of the server.
  ///
  /// @param most how many silences in a row it is given
  /// @param rest how long it is left alone then
  default Breaker after(Heard heard, Duration now, int most, Duration rest) {
    return switch (heard) {
      case ANSWER -> new Closed(0);
      case SILENCE ->
          switch (this) {
            case Closed(var silences) when silences + 1 < most -> new Closed(silences + 1);
            case Closed c -> new Open(now, now.plus(rest));
            case Open o -> o;
            case HalfOpen(var since) -> new Open(since, now.plus(rest));
          };
      case NOTHING ->
          switch (this) {
            case Closed c -> c;
            case Open o -> o;
            // The one mail was not sent after all: the next may try at once.
            case HalfOpen(var since) -> new Open(since, now);
          };
    };
  }
}
