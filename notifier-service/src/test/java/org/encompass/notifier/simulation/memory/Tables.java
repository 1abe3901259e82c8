package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.delivery.Purpose;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.intake.ContentHash;
import org.encompass.notifier.intake.IncidentKey;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.intake.Position;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.ladder.Step;
import org.encompass.notifier.ledger.LedgerRow;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.matching.ReviewNotes;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.notifier.simulation.memory.MemoryStore.Table;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// Every table of the notifier that a simulated night needs, by the names of the migration.
public final class Tables {
  /// An accepted incident.
  public record IncidentRow(
      UUID incidentId,
      IncidentKey key,
      @Nullable String dutyForce,
      boolean withdrawn,
      int version,
      Instant firstArrivedAt) {}

  /// An accepted version.
  public record VersionRow(
      UUID incidentId,
      IncidentMessage incident,
      ContentHash content,
      Instant arrivedAt,
      Position position) {}

  /// Names a version.
  public record VersionKey(UUID incidentId, int version) {}

  /// A record of a topic that was answered or put aside.
  public record SeenRow(Position position, ContentHash asItCame) {}

  /// A record that was put aside.
  public record QuarantineRow(QuarantinedRecord record, Incoming whole, ContentHash asItCame) {}

  /// An open review.
  public record ReviewRow(
      int generation, List<String> reasons, ReviewNotes notes, Instant opened) {}

  /// Whom people chose.
  public record ChosenRow(int generation, Set<Recipient> recipients) {}

  /// A notification with the columns that are not part of it.
  ///
  /// @param phoned told by telephone
  /// @param remindedOn the day for which it was brought back
  /// @param changed the number of the commit before its last change
  public record NotificationRow(
      Notification notification,
      long laRevision,
      boolean phoned,
      @Nullable LocalDate remindedOn,
      long changed) {}

  /// Names a telling.
  public record TellingKey(UUID notificationId, String contactId, Purpose purpose, int occasion) {}

  /// Who is to be told.
  public record TellingRow(
      TellingKey key,
      Instant due,
      long number,
      @Nullable UUID mailId,
      boolean cancelled,
      boolean seen) {}

  /// Names a step of the ladder.
  public record LadderKey(UUID notificationId, Step step) {}

  /// A step of the ladder.
  public record LadderRow(LadderKey key, Rung rung) {}

  /// How a mail stands.
  public enum MailState {
    LEASED,
    ACCEPTED,
    RETRY,
    FAILED,
    UNKNOWN
  }

  /// A mail.
  public record MailRow(
      UUID mailId,
      String recipient,
      String contactId,
      String messageId,
      MailState state,
      int attempts,
      long fence,
      @Nullable Instant leaseUntil,
      @Nullable Instant nextAt,
      @Nullable Instant settledAt) {}

  /// Names an attempt.
  public record AttemptKey(UUID mailId, long fence) {}

  /// An attempt.
  ///
  /// @param claimed the number of the commit before its claim
  public record AttemptRow(
      AttemptKey key, Instant startedAt, long claimed, @Nullable String outcome) {}

  /// What was disclosed.
  public record DisclosedRow(UUID notificationId, int version, byte @Nullable [] content) {}

  /// Who opened which version.
  public record OpenedRow(UUID notificationId, String contactId, int version) {}

  /// What was opened although it was taken back.
  public record BreachRow(UUID notificationId, Instant awareAt, Instant reportBy) {}

  public final MemoryStore store;
  public final Table<UUID, IncidentRow> incidents;
  public final Table<VersionKey, VersionRow> versions;
  public final Table<UUID, ChildRow> children;
  public final Table<SeenRow, SeenRow> duplicates;
  public final Table<UUID, QuarantineRow> quarantine;
  public final Table<UUID, ReviewRow> reviews;
  public final Table<UUID, ChosenRow> chosen;
  public final Table<UUID, NotificationRow> notifications;
  public final Table<LadderKey, LadderRow> ladder;
  public final Table<TellingKey, TellingRow> tellings;
  public final Table<UUID, MailRow> mails;
  public final Table<AttemptKey, AttemptRow> attempts;
  public final Table<Long, OutgoingRecord> outbox;
  public final Table<Long, ReceiptMessage> receipts;
  public final Table<Long, LedgerRow> ledger;
  public final Table<Long, DisclosedRow> disclosed;
  public final Table<UUID, UUID> heard;
  public final Table<String, SchoolMessage> schools;
  public final Table<OpenedRow, OpenedRow> opened;
  public final Table<UUID, BreachRow> breaches;
  public final Table<UUID, Suspension> suspensions;

  /// Empty tables.
  public Tables(MemoryStore store) {
    this.store = store;
    incidents = store.table();
    versions = store.table();
    children = store.table();
    duplicates = store.table();
    quarantine = store.table();
    reviews = store.table();
    chosen = store.table();
    notifications = store.table();
    ladder = store.table();
    tellings = store.table();
    mails = store.table();
    attempts = store.table();
    outbox = store.sorted();
    receipts = store.sorted();
    ledger = store.sorted();
    disclosed = store.sorted();
    heard = store.table();
    schools = store.sorted();
    opened = store.table();
    breaches = store.table();
    suspensions = store.table();
  }

  /// The incident of that name.
  Optional<IncidentRow> incident(String force, String reference) {
    return incidents.all().stream()
        .filter(i -> i.key().force().equals(force) && i.key().reference().equals(reference))
        .findFirst();
  }

  /// The latest accepted version.
  VersionRow latest(IncidentRow incident) {
    return versions.row(new VersionKey(incident.incidentId(), incident.version()));
  }
}
