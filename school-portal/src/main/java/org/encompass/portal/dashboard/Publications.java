package org.encompass.portal.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.Times;
import org.springframework.stereotype.Service;

/// Makes the monthly reports that may be published. Only of whole months that are over: from two
/// reports of nearly the same days, what is hidden in both could be worked out.
@Service
public class Publications {
  private static final int MONTHS = 24;
  private final Reports reports;
  private final RemitNames names;
  private final Clock clock;

  Publications(Reports reports, RemitNames names, Clock clock) {
    this.reports = reports;
    this.names = names;
    this.clock = clock;
  }

  /// The months there may be a report of, the newest first.
  public List<YearMonth> months() {
    var now = YearMonth.from(LocalDate.ofInstant(clock.instant(), Times.LONDON));
    return IntStream.rangeClosed(1, MONTHS).mapToObj(now::minusMonths).toList();
  }

  /// The report of a month, if there may be one.
  public Optional<Publication> of(Remit remit, YearMonth month) {
    if (!months().contains(month)) {
      return Optional.empty();
    }
    var all = Selection.of(remit).between(month.atDay(1), month.atEndOfMonth());
    var report = reports.of(all);
    var areas = remit.everything() ? reporting(report) : names.of(remit);
    return Optional.of(Redaction.of(month, areas, clock.instant(), report));
  }

  // A portal that serves one force knows of one force, whoever may see everything of it.
  private static List<String> reporting(Timeliness report) {
    return report.by(Dimension.FORCE).stream().map(Group::name).filter(Objects::nonNull).toList();
  }
}
