package org.encompass.local.outcome;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.encompass.local.night.ChildId;
import org.encompass.local.night.Expectation;
import org.encompass.local.night.Fate;
import org.encompass.local.night.Night;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// Holds what happened against the truth.
public final class Verdict {
  private static final Set<State> TOLD = Set.of(State.TOLD, State.READ, State.ACKNOWLEDGED);

  private final Night night;
  private final Accounting accounting;
  private final Map<String, String> schoolOfAddress;
  private final Set<UUID> byPhone;
  private final Map<UUID, Instant> begun = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /// @param schoolOfAddress whose contact each mail address is
  public Verdict(
      Night night,
      Accounting accounting,
      List<ReceiptMessage> receipts,
      Map<String, String> schoolOfAddress) {
    this.night = night;
    this.accounting = accounting;
    this.schoolOfAddress = schoolOfAddress;
    byPhone = new HashSet<>();
    receipts.stream()
        .filter(r -> "BY_PHONE".equals(r.reason()))
        .map(ReceiptMessage::notificationId)
        .filter(Objects::nonNull)
        .forEach(byPhone::add);
    for (var receipt : receipts) {
      if (receipt.notificationId() != null) {
        begun.merge(receipt.notificationId(), receipt.at().toInstant(), Verdict::earlier);
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// What is wrong, in sentences of ids and codes; empty = every promise was kept.
  public List<String> faults(List<Nudge> nudges, List<DisclosureMessage> disclosures) {
    everyChildIsCounted();
    night.truth().forEach(expected -> stands(expected, nudges));
    nothingElseWasMailed(nudges);
    nothingElseWasDisclosed(disclosures);
    return List.copyOf(faults);
  }

  private void everyChildIsCounted() {
    int sum = 0;
    for (var fate : Fate.values()) {
      sum += accounting.count(fate);
    }
    demand(sum == accounting.total(), "the sum does not hold");
    demand(
        accounting.total() == night.truth().size(),
        "%d children were published and %d are counted"
            .formatted(night.truth().size(), accounting.total()));
    demand(accounting.count(Fate.OWED) == 0, "children are still owed");
  }

  private void stands(Expectation expected, List<Nudge> nudges) {
    var fate = accounting.children().get(expected.child());
    if (fate == null) {
      demand(
          expected.fate() == Fate.REJECTED && accounting.nameless() > 0,
          expected.child() + " is not accounted for");
      return;
    }
    demand(
        fate == expected.fate(),
        "%s is %s and should be %s".formatted(expected.child(), fate, expected.fate()));
    var told = new TreeSet<String>();
    for (var receipt : accounting.notifications().getOrDefault(expected.child(), List.of())) {
      var urn = Objects.requireNonNullElse(receipt.urn(), "LA:" + receipt.laCode());
      var deadline = expected.recipients().get(urn);
      if (expected.gaveBack().contains(urn)) {
        demand(
            receipt.state() == State.WITHDRAWN,
            expected.child()
                + " is still "
                + receipt.state()
                + " at "
                + urn
                + ", which gave it back");
      } else if (deadline == null) {
        faults.add(expected.child() + " went to " + urn + ", which has nothing to do with it");
      } else if (TOLD.contains(receipt.state())) {
        told.add(urn);
        inTime(expected.child(), urn, receipt, deadline, nudges);
      }
    }
    if (expected.fate() == Fate.TOLD) {
      demand(
          told.equals(expected.recipients().keySet()),
          expected.child() + " was told to " + told + " only");
    }
  }

  private void inTime(
      ChildId child, String urn, ReceiptMessage receipt, Instant deadline, List<Nudge> nudges) {
    var stated = receipt.deadline();
    demand(
        stated == null || stated.toInstant().equals(deadline),
        "%s at %s: the deadline is %s, receipts say %s".formatted(child, urn, deadline, stated));
    if (!byPhone.contains(receipt.notificationId())) {
      // A mail for an earlier child of the school is no mail for this one.
      var since = begun.getOrDefault(receipt.notificationId(), Instant.MAX).truncatedTo(SECONDS);
      demand(
          nudges.stream()
              .filter(nudge -> urn.equals(schoolOfAddress.get(nudge.to())))
              .anyMatch(nudge -> !nudge.at().isBefore(since) && nudge.at().isBefore(deadline)),
          child
              + ": no mail to "
              + urn
              + " was accepted between its notification and the deadline");
    }
  }

  private void nothingElseWasMailed(List<Nudge> nudges) {
    var concerned = new HashSet<String>();
    night.truth().forEach(expected -> concerned.addAll(mayKnow(expected)));
    for (var nudge : nudges) {
      var school = schoolOfAddress.get(nudge.to());
      demand(
          school != null && concerned.contains(school),
          "a mail went to " + nudge.to() + ", whom nothing concerns");
      demand(
          !night.conflicts().contains(nudge.to()),
          "a mail went to " + nudge.to() + ", who must not see the incident");
    }
  }

  private void nothingElseWasDisclosed(List<DisclosureMessage> disclosures) {
    var children = new HashMap<UUID, ChildId>();
    accounting
        .notifications()
        .forEach(
            (child, receipts) ->
                receipts.forEach(
                    r -> children.put(Objects.requireNonNull(r.notificationId()), child)));
    var recipients = new HashMap<ChildId, Set<String>>();
    night.truth().forEach(e -> recipients.put(e.child(), mayKnow(e)));
    for (var disclosure : disclosures) {
      var child = children.get(disclosure.notificationId());
      demand(
          child != null && recipients.getOrDefault(child, Set.of()).contains(disclosure.urn()),
          "%s was disclosed to %s, which has nothing to do with it"
              .formatted(child == null ? "a child without a receipt" : child, disclosure.urn()));
    }
  }

  private static Set<String> mayKnow(Expectation expected) {
    var all = new HashSet<>(expected.recipients().keySet());
    all.addAll(expected.gaveBack());
    return all;
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
