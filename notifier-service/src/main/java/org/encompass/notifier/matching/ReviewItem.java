package org.encompass.notifier.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the review queue: ids, codes and times only.
///
/// @param force that attended; its reviewers may decide
/// @param policyForce whose policy applies; its reviewers may decide as well
/// @param candidates how many the matcher offers
/// @param deadlineBecause the sentence that explains it
/// @param proposedBy who waits for a second person to agree, if somebody does
public record ReviewItem(
    UUID childId,
    UUID incidentId,
    String force,
    String policyForce,
    String reference,
    String childRef,
    List<String> reasons,
    Instant openedAt,
    Instant deadline,
    String deadlineBecause,
    @Nullable Boolean met,
    int candidates,
    @Nullable String proposedBy) {}
