package org.encompass.notifier.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.matching.ReviewRows.Ending;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.schemas.IncidentMessage.IncidentType;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down where a child stands while no school is told: with its receipt and ledger entry, in
/// the caller's transaction.
@Component
class ReviewDesk {
  private final Children children;
  private final ReviewRows rows;
  private final Schedule schedule;
  private final Receipts receipts;
  private final Ledger ledger;
  private final ForcePolicies policies;
  private final Clock clock;

  ReviewDesk(
      Children children,
      ReviewRows rows,
      Schedule schedule,
      Receipts receipts,
      Ledger ledger,
      ForcePolicies policies,
      Clock clock) {
    this.children = children;
    this.rows = rows;
    this.schedule = schedule;
    this.receipts = receipts;
    this.ledger = ledger;
    this.policies = policies;
    this.clock = clock;
  }

  /// A person decides. What schools know already they keep, unchanged but for who must not see it;
  /// what is held is taken back.
  ///
  /// @param reasons codes; the first one is told to the police
  void ask(ChildCase child, List<String> reasons, ReviewNotes notes, String actor) {
    var by = schedule.whileDeciding(child);
    schedule.withdrawHeld(child);
    schedule.refreshAudience(child);
    var reason = reasons.getFirst();
    var waiting = children.inReview(child.childId(), reason, by);
    open(child, reasons, notes, actor);
    receipts.issue(
        receipt(child, State.IN_REVIEW, reason, null)
            .due(waiting.deadline(), waiting.met(), by.deadline().lateOnArrival()));
    ledger.record(entry("IN_REVIEW", actor, child, null, String.join(" ", reasons)));
  }

  /// A school gave the child back: its deadline stays the first one.
  ///
  /// @param text what whoever decides on another school releases with it
  void askAgain(
      ChildCase child, Deadline deadline, Hindrances.Found text, String fromWhom, String actor) {
    schedule.withdrawHeld(child);
    var waiting =
        children.inReview(child.childId(), Hindrances.RETURNED, DecideBy.settled(deadline));
    var reasons = new ArrayList<>(text.codes());
    reasons.addFirst(Hindrances.RETURNED);
    open(child, reasons, ReviewNotes.of(List.of(), List.of(), text.marked()), actor);
    receipts.issue(
        receipt(child, State.IN_REVIEW, Hindrances.RETURNED, null)
            .due(waiting.deadline(), waiting.met(), null));
    ledger.record(entry("IN_REVIEW", actor, child, fromWhom, String.join(" ", reasons)));
  }

  /// What somebody proposed about the case as it was is void, and the next reviewer sees that.
  private void open(ChildCase child, List<String> reasons, ReviewNotes notes, String actor) {
    var now = clock.instant();
    var older = rows.notes(child.childId());
    older
        .map(ReviewNotes::proposal)
        .ifPresent(p -> ledger.record(proposal("PROPOSAL_VOID", child, p.decision(), actor)));
    rows.open(child, reasons, older.map(o -> notes.insteadOf(o, actor, now)).orElse(notes), now);
  }

  /// Somebody decided about a confidential address: nobody is told until a second person agrees.
  void propose(
      ChildCase child, ReviewDecision decision, String reason, Reviews.Seen seen, String actor) {
    var waiting = new Proposal(UUID.randomUUID(), decision, reason, actor, clock.instant(), seen);
    rows.note(child, rows.notes(child.childId()).orElse(ReviewNotes.NONE).proposed(waiting));
    ledger.record(proposal("PROPOSED", child, decision, actor));
  }

  /// A second person agreed; the caller carries it out.
  void confirmed(ChildCase child, Proposal waiting, String actor) {
    ledger.record(proposal("PROPOSAL_CONFIRMED", child, waiting.decision(), actor));
  }

  /// A second person disagreed, or the first one thought better of it.
  void reject(ChildCase child, Proposal waiting, String reason, String actor) {
    var end = waiting.by().equals(actor) ? Proposal.End.TAKEN_BACK : Proposal.End.REJECTED;
    var notes = rows.notes(child.childId()).orElse(ReviewNotes.NONE);
    rows.note(child, notes.ended(end, actor, reason, clock.instant()));
    ledger.record(proposal("PROPOSAL_" + end, child, waiting.decision(), actor));
  }

  private LedgerEntry proposal(
      String kind, ChildCase child, ReviewDecision decision, String actor) {
    var purpose = "so that nobody alone decides about a confidential address";
    return entry(kind, actor, child, null, false, "nothing", purpose, decision.code());
  }

  /// Ends the open review with whom the reviewer chose, and their words.
  void close(ChildCase child, String decision, Set<Recipient> chosen, String reason, String actor) {
    var ending = new Ending(decision, actor, reason, chosen);
    rows.close(child.childId(), ending, clock.instant());
  }

  /// A person chose who is told, and with that released what was marked.
  void decided(ChildCase child, Set<Recipient> recipients, String reasons, String actor) {
    ledger.recordAll(
        recipients.stream()
            .map(
                recipient ->
                    entry(
                        "REVIEW_DECIDED",
                        actor,
                        child,
                        recipient.key(),
                        true,
                        "the case and all that a review kept back",
                        "so that those who know the child are told",
                        reasons))
            .toList());
  }

  /// Nobody is told.
  void outOfScope(ChildCase child, String reason, @Nullable Route route, String actor) {
    schedule.withdraw(child, "OUT_OF_SCOPE");
    children.outOfScope(child.childId(), reason);
    rows.close(child.childId(), Ending.byRule("OUT_OF_SCOPE", actor), clock.instant());
    receipts.issue(receipt(child, State.OUT_OF_SCOPE, reason, route));
    ledger.record(entry("OUT_OF_SCOPE", actor, child, null, reason));
  }

  /// The police took the child or the whole incident back.
  void withdrawn(ChildCase child, String reason, String actor) {
    schedule.withdraw(child, reason);
    children.withdrawn(child.childId(), reason);
    rows.close(child.childId(), Ending.byRule("WITHDRAWN", actor), clock.instant());
    receipts.issue(receipt(child, State.WITHDRAWN, reason, null));
    ledger.record(entry("WITHDRAWN", actor, child, null, reason));
  }

  private static Receipt receipt(
      ChildCase child, State state, String reason, @Nullable Route route) {
    return new Receipt(
        null,
        null,
        child.force(),
        child.reference(),
        child.childRef(),
        null,
        null,
        null,
        state,
        reason,
        List.of(),
        null,
        null,
        route);
  }

  private LedgerEntry entry(
      String kind, String actor, ChildCase child, @Nullable String withWhom, String reasons) {
    return entry(
        kind, actor, child, withWhom, false, "nothing", "so that no wrong school is told", reasons);
  }

  private LedgerEntry entry(
      String kind,
      String actor,
      ChildCase child,
      @Nullable String withWhom,
      boolean shared,
      String what,
      String purpose,
      String reasons) {
    var policy =
        "policy " + policies.of(child.policyForce()).version() + " of " + child.policyForce();
    return new LedgerEntry(
        kind,
        actor,
        child.incidentId(),
        child.childId(),
        null,
        withWhom,
        shared,
        what,
        purpose,
        child.incident().incidentType() == IncidentType.DOMESTIC_ABUSE
            ? "Domestic Abuse Act 2021 s.49A, " + policy
            : policy,
        reasons);
  }
}
