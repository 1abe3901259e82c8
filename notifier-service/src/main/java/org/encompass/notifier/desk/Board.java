package org.encompass.notifier.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.encompass.notifier.desk.TelephoneBook.Opened;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.metrics.Accounting;
import org.encompass.notifier.metrics.Figures;
import org.springframework.stereotype.Service;

/// Today's board: what needs a person first, then every school with something open. Public for this
/// module's own sub-packages.
@Service
public class Board {
  private final BoardRows rows;
  private final Figures figures;
  private final TelephoneBook book;
  private final Deciding deciding;
  private final Banners banners;
  private final Clock clock;

  Board(
      BoardRows rows,
      Figures figures,
      TelephoneBook book,
      Deciding deciding,
      Banners banners,
      Clock clock) {
    this.rows = rows;
    this.figures = figures;
    this.book = book;
    this.deciding = deciding;
    this.banners = banners;
    this.clock = clock;
  }

  /// The whole page.
  ///
  /// @param banners trouble with the whole
  /// @param alarms decisions that nobody takes in time; no filter hides them, nor the banners
  /// @param shown how many notifications the filter leaves, of `all`
  /// @param forces of all notifications, to filter by
  /// @param morning of those that the filter leaves
  public record Page(
      String now,
      Accounting accounting,
      List<Banner> banners,
      List<Alarm> alarms,
      List<Pressing> pressing,
      List<SchoolLines> schools,
      int shown,
      int all,
      List<String> forces,
      Optional<Morning> morning) {}

  /// One reason to ring one school, for all the notifications that share it.
  public record Pressing(
      Concern concern, String school, String key, String telephone, List<Line> lines) {}

  /// A school, or authority, and its open notifications, nearest deadline first.
  ///
  /// @param withoutCalendar what is unknown about the day of a deadline; empty where nothing is
  /// @param done whether nothing is left to do there
  public record SchoolLines(
      String name,
      String key,
      String telephone,
      String left,
      boolean done,
      String withoutCalendar,
      List<Line> lines) {}

  /// One notification in words.
  ///
  /// @param next what will happen by itself, and when; empty where nothing will
  public record Line(
      UUID id,
      String school,
      String telephone,
      String reference,
      String state,
      String next,
      String deadline,
      String left,
      String concern,
      boolean late) {}

  /// The board of the forces that this person may see, as far as the filter leaves it.
  public Page of(DeskUser user, BoardFilter filter) {
    var now = clock.instant();
    var scope = user.scope();
    var all = rows.open(scope, now);
    var book = this.book.open();
    var kept =
        all.stream()
            .filter(row -> filter.keeps(row, book.find(row.recipient()).name(), now))
            .toList();
    return new Page(
        Words.time(now),
        figures.accounting(scope),
        banners.seenBy(user, now),
        deciding.alarms(scope, now),
        pressing(kept, book, now),
        bySchool(kept, book, now),
        kept.size(),
        all.size(),
        all.stream().map(BoardRow::force).distinct().sorted().toList(),
        Morning.of(kept, now));
  }

  private List<Pressing> pressing(List<BoardRow> open, Opened book, Instant now) {
    record Reason(Concern concern, String recipient) {}
    var groups = new LinkedHashMap<Reason, List<BoardRow>>();
    for (var row : open) {
      Concern.of(row, now)
          .map(concern -> new Reason(concern, row.recipient()))
          .ifPresent(reason -> groups.computeIfAbsent(reason, r -> new ArrayList<>()).add(row));
    }
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Reason, List<BoardRow>> e) -> e.getKey().concern())
                .thenComparing(e -> e.getValue().getFirst().deadline()))
        .map(e -> pressing(e.getKey().concern(), e.getValue(), book, now))
        .toList();
  }

  private Pressing pressing(Concern concern, List<BoardRow> rows, Opened book, Instant now) {
    var key = rows.getFirst().recipient();
    var school = book.find(key);
    return new Pressing(concern, school.name(), key, school.telephone(), lines(rows, book, now));
  }

  private List<SchoolLines> bySchool(List<BoardRow> open, Opened book, Instant now) {
    var groups = new TreeMap<String, List<BoardRow>>();
    open.forEach(row -> groups.computeIfAbsent(row.recipient(), k -> new ArrayList<>()).add(row));
    return groups.values().stream()
        .sorted(Comparator.comparing(Board::firstOpen))
        .map(group -> school(group, book, now))
        .toList();
  }

  private SchoolLines school(List<BoardRow> group, Opened book, Instant now) {
    var key = group.getFirst().recipient();
    var school = book.find(key);
    boolean done = group.stream().allMatch(BoardRow::done);
    return new SchoolLines(
        school.name(),
        key,
        school.telephone(),
        done ? "all done" : Words.left(firstOpen(group), now),
        done,
        withoutCalendar(group),
        lines(group, book, now));
  }

  private static String withoutCalendar(List<BoardRow> group) {
    return group.stream()
        .filter(row -> !row.done())
        .flatMap(row -> Deadline.withoutCalendar(row.deadlineBecause()).stream())
        .findFirst()
        .orElse("");
  }

  private static Instant firstOpen(List<BoardRow> group) {
    return group.stream()
        .filter(row -> !row.done())
        .map(BoardRow::deadline)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private List<Line> lines(List<BoardRow> rows, Opened book, Instant now) {
    return rows.stream().map(row -> line(row, book, now)).toList();
  }

  /// One notification in the board's words.
  public Line line(BoardRow row, Instant now) {
    return line(row, book.open(), now);
  }

  private static Line line(BoardRow row, Opened book, Instant now) {
    var school = book.find(row.recipient());
    return new Line(
        row.notificationId(),
        school.name(),
        school.telephone(),
        row.reference(),
        Words.state(row),
        Ahead.next(row, now),
        Words.time(row.deadline()),
        row.done() ? "done" : Words.left(row.deadline(), now),
        Concern.of(row, now).map(Concern::sentence).orElse(""),
        row.lateOnArrival());
  }
}
