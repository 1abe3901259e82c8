package org.encompass.notifier.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.Recipient;

/// A mail under lease: one nudge to one contact, for one or several notifications. Public for this
/// module's own sub-packages.
///
/// @param messageId fixed at the first claim, the same at every attempt
/// @param fence rises with every lease; an outcome counts only under the fence it was leased with
/// @param attempts how many dialogues there were, the coming one included
/// @param unknowns how many of them ended UNKNOWN
/// @param deadline the earliest of its notifications
/// @param lease until when it may be sent from here
public record Nudge(
    UUID mailId,
    Recipient recipient,
    String contactId,
    Wording wording,
    String messageId,
    long fence,
    int attempts,
    int unknowns,
    Instant deadline,
    List<UUID> notifications,
    Lease lease) {}
