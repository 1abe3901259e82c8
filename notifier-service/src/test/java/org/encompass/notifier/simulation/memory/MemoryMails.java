package org.encompass.notifier.simulation.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.encompass.notifier.delivery.Lease;
import org.encompass.notifier.delivery.Mails;
import org.encompass.notifier.delivery.Nudge;
import org.encompass.notifier.delivery.Wording;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.Tables.AttemptKey;
import org.encompass.notifier.simulation.memory.Tables.AttemptRow;
import org.encompass.notifier.simulation.memory.Tables.MailRow;
import org.encompass.notifier.simulation.memory.Tables.MailState;
import org.encompass.notifier.simulation.memory.Tables.TellingRow;
import org.encompass.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// The mails and their attempts.
public class MemoryMails implements Mails {
  private static final long MAILS = 0x6d61696c_0000_4000L;

  private final Tables tables;
  private final Clock database;
  private final MemoryUnwanted unwanted;

  /// @param database the clock of the leases
  public MemoryMails(Tables tables, Clock database) {
    this.tables = tables;
    this.database = database;
    this.unwanted = new MemoryUnwanted(tables);
  }

  private record Addressed(String recipient, String contactId, Wording wording) {}

  @Override
  @Transactional
  public List<Nudge> expire(Instant now) {
    var lost = new ArrayList<Nudge>();
    var expired =
        tables.mails.all().stream()
            .filter(mail -> mail.state() == MailState.LEASED)
            .filter(mail -> mail.leaseUntil().isBefore(database.instant()))
            .toList();
    for (var mail : expired) {
      var next = unknowns(mail.mailId()) > 0 ? null : now;
      lost.add(nudge(mail, new Lease(System.nanoTime(), Duration.ZERO)));
      put(mail, MailState.UNKNOWN, null, next, mail.settledAt());
      attempts(mail.mailId())
          .filter(attempt -> attempt.outcome() == null)
          .forEach(attempt -> end(attempt, "UNKNOWN"));
    }
    return lost;
  }

  @Override
  @Transactional
  public List<Nudge> claim(Instant now, int limit, Duration length) {
    var lease = Lease.of(length);
    unwanted.drop(now).forEach(mail -> put(mail, mail.state(), mail.leaseUntil(), null, now));
    var nudges = new ArrayList<>(again(now, (limit + 1) / 2, lease));
    nudges.addAll(fresh(now, limit - nudges.size(), lease));
    for (var nudge : nudges) {
      var key = new AttemptKey(nudge.mailId(), nudge.fence());
      tables.attempts.put(key, new AttemptRow(key, now, tables.store.commits(), null));
    }
    return nudges;
  }

  private List<Nudge> again(Instant now, int limit, Lease lease) {
    return tables.mails.all().stream()
        .filter(mail -> MemoryUnwanted.waits(mail, now) && unwanted.isStillWanted(mail))
        .sorted(pressing(now, this::deadline))
        .limit(limit)
        .map(mail -> leased(mail, lease))
        .toList();
  }

  private Nudge leased(MailRow before, Lease lease) {
    var until = database.instant().plus(lease.length());
    var mail =
        new MailRow(
            before.mailId(),
            before.recipient(),
            before.contactId(),
            before.messageId(),
            MailState.LEASED,
            before.attempts() + 1,
            before.fence() + 1,
            until,
            null,
            before.settledAt());
    tables.mails.put(mail.mailId(), mail);
    return nudge(mail, lease);
  }

  /// Disclosure first, mail second: nothing is due while a disclosure of its notification waits.
  private List<Nudge> fresh(Instant now, int limit, Lease lease) {
    var groups = new LinkedHashMap<Addressed, List<TellingRow>>();
    tables.tellings.all().stream()
        .filter(t -> t.mailId() == null && !t.cancelled() && !t.due().isAfter(now))
        .filter(t -> !MemoryTellingRows.hidden(of(t), t) && !disclosureWaits(t))
        .sorted(
            MemoryMails.<TellingRow>pressing(now, this::deadline)
                .thenComparing(t -> of(t).recipient().key())
                .thenComparing(t -> t.key().contactId()))
        .limit(limit)
        .forEach(
            t ->
                groups
                    .computeIfAbsent(
                        new Addressed(
                            of(t).recipient().key(),
                            t.key().contactId(),
                            t.key().purpose().wording()),
                        first -> new ArrayList<>())
                    .add(t));
    var nudges = new ArrayList<Nudge>();
    groups.forEach((addressed, tellings) -> nudges.add(begun(addressed, tellings, lease)));
    return nudges;
  }

  /// What can still be told in time goes before what is late already.
  private static <T> Comparator<T> pressing(Instant now, Function<T, Instant> deadline) {
    return Comparator.comparing((T due) -> !deadline.apply(due).isAfter(now))
        .thenComparing(deadline);
  }

  private boolean disclosureWaits(TellingRow telling) {
    var key = telling.key().notificationId().toString();
    return tables.outbox.all().stream()
        .anyMatch(record -> record.topic().equals(Topics.DISCLOSURES) && record.key().equals(key));
  }

  private Nudge begun(Addressed addressed, List<TellingRow> tellings, Lease lease) {
    var mailId = new UUID(MAILS, tables.store.next()); // the retries of a mail go by its id
    var mail =
        new MailRow(
            mailId,
            addressed.recipient(),
            addressed.contactId(),
            "<" + mailId + "@encompass.example>",
            MailState.LEASED,
            1,
            1,
            database.instant().plus(lease.length()),
            null,
            null);
    tables.mails.put(mailId, mail);
    for (var t : tellings) {
      tables.tellings.put(
          t.key(), new TellingRow(t.key(), t.due(), t.number(), mailId, false, t.seen()));
    }
    return nudge(mail, lease);
  }

  private Nudge nudge(MailRow mail, Lease lease) {
    var told =
        tellings(mail)
            .filter(t -> !t.cancelled() && !MemoryTellingRows.hidden(of(t), t))
            .map(telling -> telling.key().notificationId())
            .distinct()
            .toList();
    return new Nudge(
        mail.mailId(),
        Recipient.of(mail.recipient()),
        mail.contactId(),
        tellings(mail).findFirst().orElseThrow().key().purpose().wording(),
        mail.messageId(),
        mail.fence(),
        mail.attempts(),
        unknowns(mail.mailId()),
        deadline(mail),
        told,
        lease);
  }

  @Override
  public boolean settle(
      Nudge nudge, DeliveryOutcome outcome, @Nullable Instant nextAt, Instant now) {
    var mail = tables.mails.row(nudge.mailId());
    boolean settled =
        switch (outcome) {
          case DeliveryOutcome.Accepted _, DeliveryOutcome.Failed _ -> true;
          case DeliveryOutcome.Retry _, DeliveryOutcome.Unknown _ -> false;
        };
    boolean counts =
        mail.fence() == nudge.fence()
            && (mail.state() == MailState.LEASED || (mail.state() == MailState.UNKNOWN && settled));
    if (counts) {
      boolean back = outcome instanceof DeliveryOutcome.Retry retry && retry.isGivenBack();
      put(
          back ? giveBack(mail) : mail,
          MailState.valueOf(outcome.key()),
          null,
          nextAt,
          settled ? now : null);
      end(tables.attempts.row(new AttemptKey(nudge.mailId(), nudge.fence())), outcome.key());
    }
    return counts;
  }

  private static MailRow giveBack(MailRow mail) {
    return new MailRow(
        mail.mailId(),
        mail.recipient(),
        mail.contactId(),
        mail.messageId(),
        mail.state(),
        mail.attempts() - 1,
        mail.fence(),
        mail.leaseUntil(),
        mail.nextAt(),
        mail.settledAt());
  }

  private void put(
      MailRow mail,
      MailState state,
      @Nullable Instant leaseUntil,
      @Nullable Instant nextAt,
      @Nullable Instant settledAt) {
    tables.mails.put(
        mail.mailId(),
        new MailRow(
            mail.mailId(),
            mail.recipient(),
            mail.contactId(),
            mail.messageId(),
            state,
            mail.attempts(),
            mail.fence(),
            leaseUntil,
            nextAt,
            settledAt));
  }

  private void end(AttemptRow attempt, String outcome) {
    tables.attempts.put(
        attempt.key(),
        new AttemptRow(attempt.key(), attempt.startedAt(), attempt.claimed(), outcome));
  }

  private Instant deadline(MailRow mail) {
    return tellings(mail).map(this::deadline).min(Instant::compareTo).orElseThrow();
  }

  private Instant deadline(TellingRow telling) {
    return of(telling).deadline().at();
  }

  private Notification of(TellingRow telling) {
    return tables.notifications.row(telling.key().notificationId()).notification();
  }

  private Stream<TellingRow> tellings(MailRow mail) {
    return tables.tellings.all().stream().filter(t -> mail.mailId().equals(t.mailId()));
  }

  private Stream<AttemptRow> attempts(UUID mailId) {
    return tables.attempts.all().stream().filter(a -> a.key().mailId().equals(mailId));
  }

  private int unknowns(UUID mailId) {
    return (int) attempts(mailId).filter(a -> "UNKNOWN".equals(a.outcome())).count();
  }
}
