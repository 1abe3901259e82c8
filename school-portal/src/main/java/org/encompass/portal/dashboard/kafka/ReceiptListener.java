package org.encompass.portal.dashboard.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.portal.dashboard.Counting;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Reads receipts in batches: one transaction, then the offsets. A value that is not a receipt is
/// passed over and counted; the police's copy of it is the one that matters.
@Component
class ReceiptListener {
  private static final Logger log = LoggerFactory.getLogger(ReceiptListener.class);
  private final WireReader reader;
  private final Counting counting;
  private final Counter unreadable;

  ReceiptListener(WireReader reader, Counting counting, MeterRegistry metrics) {
    this.reader = reader;
    this.counting = counting;
    this.unreadable =
        Counter.builder("encompass.receipts.unreadable")
            .description("Values on the receipts topic that are not receipts")
            .register(metrics);
  }

  @KafkaListener(
      id = "portal-dashboard",
      topics = Topics.RECEIPTS,
      groupId = "portal-dashboard",
      batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    var receipts = new ArrayList<ReceiptMessage>();
    for (var record : records) {
      if (record.value() == null) {
        continue; // the topic is not compacted: nobody says anything by it
      }
      switch (reader.readPlain(record.value(), MessageType.RECEIPT)) {
        case Reading.Good<ReceiptMessage>(var receipt, var _, var _, var _) ->
            receipts.add(receipt);
        case Reading.Bad<ReceiptMessage> _ -> {
          unreadable.increment();
          log.warn("no receipt at {}-{}", record.partition(), record.offset());
        }
      }
    }
    counting.take(receipts);
  }
}
