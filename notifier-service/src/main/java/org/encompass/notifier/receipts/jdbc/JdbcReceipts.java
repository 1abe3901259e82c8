package org.encompass.notifier.receipts.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.outbox.Outbox;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcReceipts implements Receipts {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

  private record Accepted(UUID eventId, int version) {}

  private final JdbcTemplate jdbc;
  private final Outbox outbox;
  private final Clock clock;

  JdbcReceipts(JdbcTemplate jdbc, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<ReceiptMessage> issueAll(List<Receipt> receipts) {
    if (receipts.isEmpty()) {
      return List.of();
    }
    var messages = numbered(receipts);
    keep(messages);
    outbox.addAll(
        messages.stream()
            .map(
                message ->
                    new OutgoingRecord(
                        Topics.RECEIPTS, keyOf(message), WireWriter.write(message), false))
            .toList());
    return messages;
  }

  @Override
  public ReceiptMessage number(Receipt receipt) {
    return numbered(List.of(receipt)).getFirst();
  }

  private List<ReceiptMessage> numbered(List<Receipt> receipts) {
    var latest = latestAccepted(receipts);
    var at = clock.instant().atZone(WorkingMorning.ZONE).toOffsetDateTime();
    var numbers =
        jdbc.query(
            "select nextval('receipt_seq') from generate_series(1, ?)",
            (row, number) -> row.getLong(1),
            receipts.size());
    var messages = new ArrayList<ReceiptMessage>(receipts.size());
    for (int i = 0; i < receipts.size(); i++) {
      messages.add(message(receipts.get(i), numbers.get(i), at, latest));
    }
    return messages;
  }

  private static ReceiptMessage message(
      Receipt receipt, long seq, OffsetDateTime at, Map<String, Accepted> latest) {
    var known =
        receipt.answersARecord() ? null : latest.get(receipt.force() + "/" + receipt.reference());
    var eventId = receipt.eventId();
    var version = receipt.version();
    var deadline = receipt.deadline();
    return new ReceiptMessage(
        eventId == null && known != null ? known.eventId() : eventId,
        version == null && known != null ? (Integer) known.version() : version,
        receipt.force(),
        receipt.reference(),
        receipt.childRef(),
        receipt.notificationId(),
        receipt.recipient() instanceof Recipient.School(var urn) ? urn.value() : null,
        receipt.recipient() instanceof Recipient.LocalAuthority(var code) ? code : null,
        receipt.lateOnArrival(),
        seq,
        receipt.state(),
        receipt.reason(),
        receipt.problems().isEmpty() ? null : receipt.problems(),
        deadline == null ? null : deadline.atZone(WorkingMorning.ZONE).toOffsetDateTime(),
        receipt.met(),
        receipt.route(),
        at);
  }

  private Map<String, Accepted> latestAccepted(List<Receipt> receipts) {
    var wanted =
        receipts.stream()
            .filter(receipt -> !receipt.answersARecord() && receipt.eventId() == null)
            .map(receipt -> new Key(receipt.force(), receipt.reference()))
            .distinct()
            .toList();
    var latest = new HashMap<String, Accepted>();
    if (wanted.isEmpty()) {
      return latest;
    }
    jdbc.query(
        """
        select i.force || '/' || i.reference, v.event_id, v.version
          from unnest(?::text[], ?::text[]) as w (force, reference)
          join incident i on i.force = w.force and i.reference = w.reference
          join incident_version v on v.incident_id = i.incident_id and v.version = i.version
        """,
        row -> {
          latest.put(row.getString(1), new Accepted(row.getObject(2, UUID.class), row.getInt(3)));
        },
        wanted.stream().map(Key::force).toArray(String[]::new),
        wanted.stream().map(Key::reference).toArray(String[]::new));
    return latest;
  }

  private record Key(String force, String reference) {}

  private void keep(List<ReceiptMessage> messages) {
    jdbc.update(
        """
        insert into receipt (seq, force, reference, child_ref, notification_id, payload, at)
        select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::jsonb[],
                             ?::timestamptz[])
        """,
        messages.stream().map(ReceiptMessage::seq).toArray(Long[]::new),
        texts(messages, ReceiptMessage::force),
        texts(messages, ReceiptMessage::reference),
        texts(messages, ReceiptMessage::childRef),
        messages.stream().map(ReceiptMessage::notificationId).toArray(UUID[]::new),
        texts(messages, m -> new String(WireWriter.write(m), StandardCharsets.UTF_8)),
        texts(messages, message -> message.at().toString()));
  }

  private static String[] texts(
      List<ReceiptMessage> messages, Function<ReceiptMessage, @Nullable String> column) {
    return messages.stream().map(column).toArray(String[]::new);
  }

  private static String keyOf(ReceiptMessage message) {
    return message.force() + "/" + message.reference();
  }

  // A child's own state is out of date once one of its notifications says something later, unless a
  // person still decides about the child: a school may read what it was told before.
  @Override
  public List<ReceiptMessage> latest(String force, String reference) {
    return jdbc.query(
        """
        select payload from (
          select distinct on (child_ref, notification_id) seq, child_ref, notification_id, payload
            from receipt where force = ? and reference = ?
           order by child_ref, notification_id, seq desc) as last
         where notification_id is not null or child_ref is null
            or not exists (
              select 1 from receipt later
               where later.force = ? and later.reference = ? and later.child_ref = last.child_ref
                 and later.notification_id is not null and later.seq > last.seq)
            or last.payload ->> 'state' = 'IN_REVIEW' and exists (
              select 1 from incident i join child c on c.incident_id = i.incident_id
               where i.force = ? and i.reference = ? and c.child_ref = last.child_ref
                 and c.state = 'IN_REVIEW')
         order by seq
        """,
        (row, number) -> JSON.readValue(row.getString(1), ReceiptMessage.class),
        force,
        reference,
        force,
        reference,
        force,
        reference);
  }
}
