package org.encompass.portal.alert;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.encompass.portal.domain.Times;
import org.encompass.portal.outbox.Outbox;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.AcknowledgementMessage.Kind;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the notifier what key adults did, in the transaction in which they did it: ids and
/// codes only.
@Component
class Acknowledgements {
  private final Outbox outbox;
  private final MeterRegistry metrics;

  Acknowledgements(Outbox outbox, MeterRegistry metrics) {
    this.outbox = outbox;
    this.metrics = metrics;
    for (var kind : Kind.values()) {
      count(kind, 0);
    }
  }

  void read(Alert alert, String contactId, Instant at) {
    say(alert, contactId, Kind.READ, null, null, at);
  }

  void answered(Alert alert, Answer answer) {
    switch (answer.kind()) {
      case ACKNOWLEDGED ->
          say(alert, answer.contactId(), Kind.ACKNOWLEDGED, outcome(answer), null, answer.at());
      case NOT_OUR_PUPIL ->
          say(alert, answer.contactId(), Kind.NOT_OUR_PUPIL, null, null, answer.at());
    }
  }

  void handedOver(Alert alert, HandOver given) {
    say(alert, given.contactId(), Kind.HANDED_OVER, null, given.toContactId(), given.at());
  }

  private void say(
      Alert alert,
      String contactId,
      Kind kind,
      AcknowledgementMessage.@Nullable Outcome outcome,
      @Nullable String toContactId,
      Instant at) {
    var message =
        new AcknowledgementMessage(
            UUID.randomUUID(),
            alert.id(),
            alert.contentVersion(),
            kind,
            outcome,
            toContactId,
            contactId,
            at.atZone(Times.LONDON).toOffsetDateTime());
    outbox.add(Topics.ACKNOWLEDGEMENTS, alert.id().toString(), WireWriter.write(message), false);
    count(kind, 1);
  }

  private static AcknowledgementMessage.@Nullable Outcome outcome(Answer answer) {
    return answer.outcome() == null
        ? null
        : switch (answer.outcome()) {
          case SUPPORT_SILENT -> AcknowledgementMessage.Outcome.SUPPORT_SILENT;
          case SUPPORT_OVERT -> AcknowledgementMessage.Outcome.SUPPORT_OVERT;
          case ABSENT_TODAY -> AcknowledgementMessage.Outcome.ABSENT_TODAY;
          case REFERRED -> AcknowledgementMessage.Outcome.REFERRED;
          case OTHER -> AcknowledgementMessage.Outcome.OTHER;
        };
  }

  private void count(Kind kind, int by) {
    metrics
        .counter("encompass.alerts.answers", "kind", kind.name().toLowerCase(Locale.ROOT))
        .increment(by);
  }
}
