package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.delivery.SoFar;
import org.encompass.notifier.delivery.TellingRows;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.simulation.memory.Tables.MailRow;
import org.encompass.notifier.simulation.memory.Tables.MailState;
import org.encompass.notifier.simulation.memory.Tables.NotificationRow;
import org.encompass.notifier.simulation.memory.Tables.TellingKey;
import org.encompass.notifier.simulation.memory.Tables.TellingRow;
import org.jspecify.annotations.Nullable;

/// The telling table.
public final class MemoryTellingRows implements TellingRows {
  private final Tables tables;

  public MemoryTellingRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public int add(
      UUID notificationId,
      Collection<String> contacts,
      Purpose purpose,
      int occasion,
      Instant due) {
    int added = 0;
    for (var contact : contacts) {
      var key = new TellingKey(notificationId, contact, purpose, occasion);
      var row = new TellingRow(key, due, tables.store.next(), null, false, false);
      added += tables.tellings.putNew(key, row) ? 1 : 0;
    }
    return added;
  }

  @Override
  public Set<String> contacts(UUID notificationId) {
    return of(notificationId)
        .filter(telling -> !telling.cancelled() && telling.key().purpose() != Purpose.HEAD)
        .map(telling -> telling.key().contactId())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<SoFar> soFar(UUID notificationId) {
    return of(notificationId)
        .filter(telling -> !telling.cancelled())
        .map(t -> new SoFar(t.key().contactId(), t.key().purpose(), t.due(), isOnItsWay(mail(t))))
        .toList();
  }

  private static boolean isOnItsWay(@Nullable MailRow mail) {
    return mail == null || mail.state() == MailState.LEASED || mail.nextAt() != null;
  }

  /// Whoever claims looks the deadline up.
  @Override
  public void deadlineMoved(UUID notificationId, Instant deadline) {}

  @Override
  public Set<String> perhapsTold(UUID notificationId) {
    return of(notificationId)
        .filter(telling -> telling.mailId() != null && perhapsTook(telling.mailId()))
        .map(telling -> telling.key().contactId())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean perhapsTook(UUID mailId) {
    return tables.attempts.all().stream()
        .filter(attempt -> attempt.key().mailId().equals(mailId))
        .anyMatch(
            attempt ->
                attempt.outcome() == null
                    || attempt.outcome().equals("ACCEPTED")
                    || attempt.outcome().equals("UNKNOWN"));
  }

  @Override
  public void cancel(UUID notificationId) {
    of(notificationId).filter(telling -> !settled(telling)).forEach(t -> cancel(tables, t));
  }

  private boolean settled(TellingRow telling) {
    var mail = mail(telling);
    return mail != null && mail.settledAt() != null;
  }

  private @Nullable MailRow mail(TellingRow telling) {
    var mailId = telling.mailId();
    return mailId == null ? null : tables.mails.row(mailId);
  }

  @Override
  public void cancel(UUID notificationId, Collection<String> contacts) {
    of(notificationId)
        .filter(telling -> contacts.contains(telling.key().contactId()))
        .forEach(telling -> cancel(tables, telling));
  }

  @Override
  public boolean cancelMail(UUID notificationId, UUID mailId) {
    var lost = of(notificationId).filter(t -> mailId.equals(t.mailId()) && !t.cancelled()).toList();
    lost.forEach(telling -> cancel(tables, telling));
    return lost.stream()
        .filter(telling -> telling.key().purpose() != Purpose.FIRST && !telling.seen())
        .anyMatch(telling -> of(notificationId).noneMatch(other -> covers(other, telling)));
  }

  private boolean covers(TellingRow other, TellingRow lost) {
    return !other.cancelled()
        && !other.key().contactId().equals(lost.key().contactId())
        && other.key().purpose() == lost.key().purpose()
        && other.key().occasion() >= lost.key().occasion()
        && state(other) != MailState.FAILED;
  }

  @Override
  public void seen(UUID notificationId, String contactId, int version) {
    of(notificationId)
        .filter(t -> t.key().contactId().equals(contactId) && t.key().occasion() <= version)
        .filter(telling -> !telling.seen())
        .forEach(t -> put(tables, t, t.cancelled(), true));
  }

  static void cancel(Tables tables, TellingRow telling) {
    if (!telling.cancelled()) {
      put(tables, telling, true, telling.seen());
    }
  }

  private static void put(Tables tables, TellingRow was, boolean cancelled, boolean seen) {
    tables.tellings.put(
        was.key(),
        new TellingRow(was.key(), was.due(), was.number(), was.mailId(), cancelled, seen));
  }

  @Override
  public Set<String> refused(UUID notificationId) {
    var latest = new TreeMap<String, TellingRow>();
    of(notificationId)
        .sorted(
            Comparator.comparingInt((TellingRow t) -> t.key().occasion())
                .thenComparing(TellingRow::due))
        .forEach(telling -> latest.put(telling.key().contactId(), telling));
    return latest.values().stream()
        .filter(telling -> state(telling) == MailState.FAILED)
        .map(telling -> telling.key().contactId())
        .collect(Collectors.toUnmodifiableSet());
  }

  private @Nullable MailState state(TellingRow telling) {
    var mail = mail(telling);
    return mail == null ? null : mail.state();
  }

  @Override
  public List<UUID> untold(Collection<UUID> except, int limit) {
    return tables.notifications.all().stream()
        .filter(row -> !row.phoned() && !except.contains(row.notification().notificationId()))
        .map(NotificationRow::notification)
        .filter(this::lacksATelling)
        .sorted(Comparator.comparing(n -> n.deadline().at()))
        .limit(limit)
        .map(Notification::notificationId)
        .toList();
  }

  private boolean lacksATelling(Notification n) {
    return switch (n.state()) {
      case SCHEDULED -> nobodyKnows(n);
      case TOLD, READ -> nobodyKnows(n) && of(n.notificationId()).anyMatch(t -> hidden(n, t));
      case HELD, ACKNOWLEDGED, WITHDRAWN -> false;
    };
  }

  private boolean nobodyKnows(Notification n) {
    return of(n.notificationId())
        .noneMatch(
            t ->
                !t.cancelled()
                    && t.key().purpose() != Purpose.HEAD
                    && !hidden(n, t)
                    && state(t) != MailState.FAILED);
  }

  static boolean hidden(Notification n, TellingRow telling) {
    return n.hiddenFrom().contains(telling.key().contactId());
  }

  /// Whether a first telling is still news.
  static boolean unread(NotificationState state) {
    return switch (state) {
      case HELD, SCHEDULED, TOLD -> true;
      case READ, ACKNOWLEDGED, WITHDRAWN -> false;
    };
  }

  private Stream<TellingRow> of(UUID notificationId) {
    return tables.tellings.all().stream()
        .filter(telling -> telling.key().notificationId().equals(notificationId));
  }
}
