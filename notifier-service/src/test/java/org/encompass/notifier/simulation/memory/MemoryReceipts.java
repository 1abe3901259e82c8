package org.encompass.notifier.simulation.memory;

import java.time.Clock;
import java.util.List;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.ReceiptMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The receipts, kept and not said: nobody in a simulated night listens to their topic.
public class MemoryReceipts implements Receipts {
  private final Tables tables;
  private final Clock clock;

  public MemoryReceipts(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<ReceiptMessage> issueAll(List<Receipt> receipts) {
    return receipts.stream().map(this::keep).toList();
  }

  private ReceiptMessage keep(Receipt receipt) {
    var message = number(receipt);
    tables.receipts.put(message.seq(), message);
    return message;
  }

  @Override
  public ReceiptMessage number(Receipt receipt) {
    var incident =
        receipt.answersARecord()
            ? null
            : tables.incident(receipt.force(), receipt.reference()).orElse(null);
    var known = incident == null ? null : tables.latest(incident).incident();
    var deadline = receipt.deadline();
    return new ReceiptMessage(
        known == null || receipt.eventId() != null ? receipt.eventId() : known.eventId(),
        known == null || receipt.version() != null ? receipt.version() : (Integer) known.version(),
        receipt.force(),
        receipt.reference(),
        receipt.childRef(),
        receipt.notificationId(),
        school(receipt.recipient()),
        authority(receipt.recipient()),
        receipt.lateOnArrival(),
        tables.store.next(),
        receipt.state(),
        receipt.reason(),
        receipt.problems().isEmpty() ? null : receipt.problems(),
        deadline == null ? null : deadline.atZone(WorkingMorning.ZONE).toOffsetDateTime(),
        receipt.met(),
        receipt.route(),
        clock.instant().atZone(WorkingMorning.ZONE).toOffsetDateTime());
  }

  private static @Nullable String school(@Nullable Recipient recipient) {
    return recipient instanceof Recipient.School(var urn) ? urn.value() : null;
  }

  private static @Nullable String authority(@Nullable Recipient recipient) {
    return recipient instanceof Recipient.LocalAuthority(var code) ? code : null;
  }

  @Override
  public List<ReceiptMessage> latest(String force, String reference) {
    throw new UnsupportedOperationException("nobody asks in a simulated night");
  }
}
