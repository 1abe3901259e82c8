package org.encompass.notifier.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One decision in the words of the seven golden rules. Ids, codes and weights; never a fact
/// about a person.
///
/// @param kind which decision
/// @param actor who took it: a rule by name and version, "desk account (id)", "contact (id)"
/// @param withWhom the recipient's key or a contact id, where it is about sharing
/// @param shared whether something was shared; null where the entry is not about sharing
/// @param what which kinds of facts, never the facts
/// @param purpose what for
/// @param basis the law or policy relied on, with its version
/// @param reasons codes and weights
public record LedgerEntry(
    String kind,
    String actor,
    @Nullable UUID incidentId,
    @Nullable UUID childId,
    @Nullable UUID notificationId,
    @Nullable String withWhom,
    @Nullable Boolean shared,
    String what,
    String purpose,
    String basis,
    String reasons) {}
