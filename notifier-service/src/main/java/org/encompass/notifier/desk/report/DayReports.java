package org.encompass.notifier.desk.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.TelephoneBook;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.metrics.ForceScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The day's report, counted from the tables whenever it is asked for, and its sign-off.
@Service
public class DayReports {
  /// No school may ask for more than nine.
  private static final LocalTime LAST = LocalTime.of(9, 0);

  private final DayRows rows;
  private final SignOffs signOffs;
  private final TelephoneBook book;
  private final Ledger ledger;
  private final Clock clock;

  DayReports(DayRows rows, SignOffs signOffs, TelephoneBook book, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.signOffs = signOffs;
    this.book = book;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// How a sign-off ended.
  public enum Signing {
    SIGNED,
    /// Somebody had signed before.
    ALREADY,
    /// Nothing was due, or something is not judged yet.
    TOO_EARLY,
    /// The figures are not those that the supervisor saw.
    CHANGED
  }

  /// Today in London.
  public LocalDate today() {
    return clock.instant().atZone(WorkingMorning.ZONE).toLocalDate();
  }

  /// The report of a day.
  ///
  /// @param force only this one; empty for all that the person looks after
  public DayReport of(LocalDate day, ForceScope scope, String force) {
    var book = this.book.open();
    var one = force.isEmpty() ? only(scope).orElse("") : force;
    return DayReport.of(
        day,
        one,
        rows.due(
            day.atStartOfDay(WorkingMorning.ZONE).toInstant(),
            day.plusDays(1).atStartOfDay(WorkingMorning.ZONE).toInstant(),
            one.isEmpty() ? scope : new ForceScope(Set.of(one))),
        key -> book.find(key).name());
  }

  /// Who signed it, if anybody.
  public Optional<SignOff> signed(DayReport report, ForceScope scope) {
    return signedAs(report.force(), scope).flatMap(force -> signOffs.find(report.day(), force));
  }

  /// As which force a report is signed: its own, or all of them by somebody who looks after all.
  /// Some of several is nobody's to sign.
  public Optional<String> signedAs(String force, ForceScope scope) {
    if (!force.isEmpty()) {
      return Optional.of(force);
    }
    return scope.everything() ? Optional.of(SignOff.ALL) : only(scope);
  }

  /// The one force that somebody looks after; empty where they look after several, or all.
  private static Optional<String> only(ForceScope scope) {
    return scope.everything() || scope.forces().size() != 1
        ? Optional.empty()
        : scope.forces().stream().findFirst();
  }

  /// Whether nothing can become due on the day any more, and all that was due is judged.
  public boolean complete(DayReport report) {
    var last = report.day().atTime(LAST).atZone(WorkingMorning.ZONE).toInstant();
    return !clock.instant().isBefore(last)
        && report.figures().due() > 0
        && report.figures().unjudged() == 0;
  }

  /// Signs exactly the figures that the supervisor saw.
  ///
  /// @param seen the hash of the report on their page
  @Transactional
  public Signing sign(DeskUser user, LocalDate day, String force, String seen) {
    var report = of(day, user.scope(), force);
    var as = signedAs(force, user.scope());
    if (as.isEmpty() || !complete(report)) {
      return Signing.TOO_EARLY;
    }
    var text = report.text();
    var hash = SignOff.sha256(text);
    if (!hash.equals(seen)) {
      return Signing.CHANGED;
    }
    var signed = new SignOff(day, as.get(), clock.instant(), user.accountId(), text, hash);
    if (!signOffs.keep(signed)) {
      return Signing.ALREADY;
    }
    ledger.record(entry(user, signed));
    return Signing.SIGNED;
  }

  private static LedgerEntry entry(DeskUser user, SignOff signed) {
    return new LedgerEntry(
        "DAY_SIGNED_OFF",
        user.actor(),
        null,
        null,
        null,
        null,
        null,
        "the day's report",
        "that somebody answers for the day's figures",
        "the force's own procedure",
        "DAY " + signed.day() + " FORCE " + signed.force() + " SHA-256 " + signed.sha256());
  }
}
