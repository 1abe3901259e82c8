package org.encompass.notifier.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down what was decided about some records: the rows, the answers, the reasons. All in the
/// caller's transaction.
@Component
class Bookkeeping {
  private static final String RULE = "intake rule 1";
  private static final String PURPOSE = "notify the schools of the children named";
  private static final String BASIS = "Domestic Abuse Act 2021 s.49A";

  private final IntakeTables tables;
  private final QuarantineTable quarantine;
  private final Receipts receipts;
  private final Ledger ledger;
  private final NationalCalendars national;

  Bookkeeping(
      IntakeTables tables,
      QuarantineTable quarantine,
      Receipts receipts,
      Ledger ledger,
      NationalCalendars national) {
    this.tables = tables;
    this.quarantine = quarantine;
    this.receipts = receipts;
    this.ledger = ledger;
    this.national = national;
  }

  void keep(Casebook casebook, List<Decision> decisions) {
    var accepted = new ArrayList<Decision.Accepted>();
    var duplicates = new ArrayList<Decision.Duplicate>();
    var refused = new ArrayList<QuarantineTable.Entry>();
    var answers = new ArrayList<Receipt>();
    var entries = new ArrayList<LedgerEntry>();
    for (var decision : decisions) {
      switch (decision) {
        case Decision.Accepted one -> {
          accepted.add(one);
          answers.add(answer(one));
          entries.add(entry(one));
        }
        case Decision.Duplicate one -> {
          duplicates.add(one);
          answers.add(answer(one));
        }
        case Decision.Refused one -> {
          var aside = aside(one);
          refused.add(aside);
          if (one.glimpse().force() != null && one.glimpse().reference() != null) {
            answers.add(answer(one, one.glimpse().force(), one.glimpse().reference()));
          }
          entries.add(entry(aside));
        }
        case Decision.Answered _ -> {}
      }
    }
    tables.write(casebook.changed(), accepted);
    tables.noteDuplicates(duplicates);
    quarantine.add(refused);
    receipts.issueAll(answers);
    ledger.recordAll(entries);
  }

  // Nobody knows the school of a record that cannot be read: the national morning stands in for it.
  private QuarantineTable.Entry aside(Decision.Refused refused) {
    var arrivedAt = refused.record().record().arrivedAt();
    return new QuarantineTable.Entry(
        UUID.randomUUID(), refused, WorkingMorning.national(national.now()).firstAfter(arrivedAt));
  }

  private static Receipt answer(Decision.Accepted accepted) {
    var incident = accepted.record().incident();
    return Receipt.accepted(
        incident.eventId(),
        incident.version(),
        incident.force(),
        incident.reference(),
        accepted.record().advice());
  }

  private static Receipt answer(Decision.Duplicate duplicate) {
    var incident = duplicate.record().incident();
    var why = duplicate.why();
    return Receipt.duplicate(
        incident.eventId(),
        incident.version(),
        incident.force(),
        incident.reference(),
        why == null ? null : why.name());
  }

  private static Receipt answer(Decision.Refused refused, String force, String reference) {
    var glimpse = refused.glimpse();
    return Receipt.rejected(
        glimpse.eventId(), glimpse.version(), force, reference, refused.problems());
  }

  private static LedgerEntry entry(Decision.Accepted accepted) {
    var incident = accepted.record().incident();
    var children = Glimpses.childrenOf(incident).size();
    return entry(
        "INCIDENT_ACCEPTED",
        RULE,
        accepted.incidentId(),
        "version " + incident.version() + ", " + children + " children",
        "keeps the contract");
  }

  private static LedgerEntry entry(QuarantineTable.Entry aside) {
    return entry(
        "RECORD_PUT_ASIDE",
        RULE,
        null,
        "quarantined record " + aside.quarantineId(),
        codes(aside.refused().problems()));
  }

  static LedgerEntry entry(
      String kind, String actor, @Nullable UUID incidentId, String what, String reasons) {
    return new LedgerEntry(
        kind, actor, incidentId, null, null, null, null, what, PURPOSE, BASIS, reasons);
  }

  static String codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).distinct().collect(Collectors.joining(", "));
  }
}
