package org.encompass.notifier.intake.web;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts a record on the incidents topic and waits, not for long, until the broker has it.
@Component
class IncidentTopic {
  private final Broker broker;
  private final Duration patience;

  IncidentTopic(Broker broker, @Value("${encompass.intake.broker-patience:8s}") Duration patience) {
    this.broker = broker;
    this.patience = patience;
  }

  void put(String key, byte[] value) {
    var record = new OutgoingRecord(Topics.INCIDENTS, key, value, WireKeys.looksSealed(value));
    try {
      broker.say(record).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException silent) {
      throw new BrokerSilentException();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new BrokerSilentException();
    }
  }
}
