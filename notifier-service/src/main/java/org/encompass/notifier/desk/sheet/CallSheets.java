package org.encompass.notifier.desk.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.BoardRows;
import org.encompass.notifier.desk.CallLog;
import org.encompass.notifier.desk.LoggedCall;
import org.encompass.notifier.desk.TelephoneBook;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.ladder.Step;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.schemas.callsheet.CallSheet;
import org.springframework.stereotype.Service;

/// Puts the call sheet together: whom to telephone now, then all others that are open today or
/// within a day. The page, the paper, the CSV and the sealed copies are all of this. Public for the
/// desk's own sub-packages.
@Service
public class CallSheets {
  private static final Duration A_DAY = Duration.ofDays(1);

  /// From here on it is called about where no ladder is planned.
  private static final Duration USUALLY = Duration.ofMinutes(15);

  private final BoardRows rows;
  private final LadderRows ladder;
  private final CallLog calls;
  private final TelephoneBook telephones;
  private final Clock clock;

  CallSheets(
      BoardRows rows, LadderRows ladder, CallLog calls, TelephoneBook telephones, Clock clock) {
    this.rows = rows;
    this.ladder = ladder;
    this.calls = calls;
    this.telephones = telephones;
    this.clock = clock;
  }

  /// What is known of a notification beside its row.
  private record Open(BoardRow row, Optional<CallNow> callNow, Optional<LoggedCall> last) {}

  /// The sheet of the forces in scope, as of now.
  public CallSheet of(ForceScope scope) {
    var now = clock.instant();
    var book = telephones.open();
    return new CallSheet(
        now,
        open(scope, now)
            .filter(open -> open.callNow().isPresent() || soon(open.row(), now))
            .collect(Collectors.groupingBy(open -> open.row().recipient()))
            .entrySet()
            .stream()
            .map(group -> school(group.getKey(), book.find(group.getKey()), group.getValue()))
            .sorted(
                Comparator.comparing(CallSheet.School::callNow)
                    .reversed()
                    .thenComparing(CallSheet.School::deadline)
                    .thenComparing(CallSheet.School::key))
            .toList());
  }

  private Stream<Open> open(ForceScope scope, Instant now) {
    var open =
        rows.open(scope, now).stream()
            .filter(row -> !row.suspended() && (!row.done() || row.unheard()))
            .toList();
    var ids = open.stream().map(BoardRow::notificationId).toList();
    var due = ladder.dueAt(Step.CALL_SHEET, ids);
    var last = calls.last(ids);
    return open.stream()
        .map(
            row -> {
              var id = row.notificationId();
              var from = due.getOrDefault(id, row.deadline().minus(USUALLY));
              return new Open(row, CallNow.of(row, from, now), Optional.ofNullable(last.get(id)));
            });
  }

  /// Whether the deadline is today's, or less than a day ahead.
  private static boolean soon(BoardRow row, Instant now) {
    var tomorrow = now.atZone(WorkingMorning.ZONE).toLocalDate().plusDays(1);
    return row.deadline().isBefore(tomorrow.atStartOfDay(WorkingMorning.ZONE).toInstant())
        || !row.deadline().isAfter(now.plus(A_DAY));
  }

  private static CallSheet.School school(String key, TelephoneBook.Entry entry, List<Open> open) {
    return new CallSheet.School(
        key,
        entry.name(),
        entry.telephone().isEmpty() ? null : entry.telephone(),
        open.stream()
            .map(CallSheets::line)
            .sorted(
                Comparator.comparing(CallSheet.Line::pressing)
                    .reversed()
                    .thenComparing(CallSheet.Line::deadline)
                    .thenComparing(CallSheet.Line::reference))
            .toList());
  }

  private static CallSheet.Line line(Open open) {
    var row = open.row();
    return new CallSheet.Line(
        row.notificationId(),
        row.force(),
        row.reference(),
        row.deadline(),
        open.callNow().map(CallNow::sentence).orElse(null),
        Words.state(row),
        open.last().map(LoggedCall::sentence).orElse(null));
  }
}
