package org.encompass.local.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.encompass.local.night.MorningStories.Morning;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.SchoolMessage;

/// Holds the played morning against what people and machines had to do in it.
public final class MorningVerdict {
  private static final Pattern MISSED_ONE = Pattern.compile("(?m)^\\s*Missed +1$");

  private final Morning morning;
  private final Instant deadFrom;
  private final Instant deadUntil;
  private final List<String> faults = new ArrayList<>();

  /// @param deadFrom from when to when no mail could go
  public MorningVerdict(Morning morning, Instant deadFrom, Instant deadUntil) {
    this.morning = morning;
    this.deadFrom = deadFrom;
    this.deadUntil = deadUntil;
  }

  /// What is wrong, in sentences of ids and codes; empty = all was done.
  public List<String> faults(
      List<Nudge> nudges, List<Nudge> corrections, List<ReceiptMessage> receipts, String report) {
    nothingWentWhileTheRelayWasDead(nudges);
    everybodyWasToldAtTheSilentSchool(nudges);
    theDeputyWasToldForTheLead(nudges);
    correctionsWereSent(corrections);
    theSilentSchoolWasMissed(receipts);
    demand(MISSED_ONE.matcher(report).find(), "the day's report does not say that one was missed");
    return List.copyOf(faults);
  }

  private void nothingWentWhileTheRelayWasDead(List<Nudge> nudges) {
    demand(
        nudges.stream().noneMatch(n -> n.at().isAfter(deadFrom) && n.at().isBefore(deadUntil)),
        "a mail was taken while the mail server was gone");
  }

  private void everybodyWasToldAtTheSilentSchool(List<Nudge> nudges) {
    for (var contact : contacts(morning.silent())) {
      demand(
          mails(nudges, contact).stream().anyMatch(at -> !at.isBefore(deadUntil)),
          "nobody mailed the %s of the silent school after the relay came back"
              .formatted(contact.role()));
    }
  }

  private void theDeputyWasToldForTheLead(List<Nudge> nudges) {
    var deputy = contacts(morning.away()).get(1);
    demand(
        mails(nudges, deputy).stream().anyMatch(at -> at.isBefore(deadFrom)),
        "the deputy was not told in the night for the lead who is away");
  }

  private void correctionsWereSent(List<Nudge> corrections) {
    for (var urn : List.of(morning.withdrawn(), morning.wrong())) {
      demand(
          mails(corrections, contacts(urn).getFirst()).stream()
              .anyMatch(at -> !at.isBefore(deadUntil)),
          "nobody corrected at " + urn + " what was taken back");
    }
  }

  private void theSilentSchoolWasMissed(List<ReceiptMessage> receipts) {
    var last =
        receipts.stream()
            .filter(receipt -> Objects.equals(receipt.urn(), morning.silent()))
            .max(Comparator.comparingLong(ReceiptMessage::seq));
    demand(
        last.isPresent()
            && Objects.equals(last.get().met(), false)
            && Objects.equals(last.get().reason(), "BY_PHONE"),
        "the silent school was not missed and then told by telephone");
  }

  private List<SchoolMessage.Contact> contacts(String urn) {
    return morning.county().school(urn).contacts();
  }

  private static List<Instant> mails(List<Nudge> nudges, SchoolMessage.Contact contact) {
    return nudges.stream().filter(n -> n.to().equals(contact.email())).map(Nudge::at).toList();
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
