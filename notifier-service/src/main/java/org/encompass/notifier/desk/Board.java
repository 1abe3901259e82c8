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
import org.encompass.notifier.desk.BoardLines.Writer;
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
  private final BoardLines lines;
  private final Deciding deciding;
  private final Banners banners;
  private final Clock clock;

  Board(
      BoardRows rows,
      Figures figures,
      BoardLines lines,
      Deciding deciding,
      Banners banners,
      Clock clock) {
    this.rows = rows;
    this.figures = figures;
    this.lines = lines;
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
      String left,
      boolean done,
      String withoutCalendar,
      List<Line> lines) {}

  /// One notification in words.
  ///
  /// @param next what will happen by itself, and when; empty where nothing will
  /// @param lastCall how the last telephone call ended; empty where there was none
  public record Line(
      UUID id,
      String school,
      String telephone,
      String reference,
      String state,
      String next,
      String lastCall,
      String deadline,
      String left,
      String concern,
      boolean late) {}

  /// The board of the forces that this person may see, as far as the filter leaves it.
  public Page of(DeskUser user, BoardFilter filter) {
    var now = clock.instant();
    var scope = user.scope();
    var all = rows.open(scope, now);
    var writer = lines.of(all, now);
    var kept =
        all.stream()
            .filter(row -> filter.keeps(row, writer.school(row.recipient()).name(), now))
            .toList();
    return new Page(
        Words.time(now),
        figures.accounting(scope),
        banners.seenBy(user, now),
        deciding.alarms(scope, now),
        pressing(kept, writer),
        bySchool(kept, writer),
        kept.size(),
        all.size(),
        all.stream().map(BoardRow::force).distinct().sorted().toList(),
        Morning.of(kept, now));
  }

  private static List<Pressing> pressing(List<BoardRow> open, Writer writer) {
    record Reason(Concern concern, String recipient) {}
    var groups = new LinkedHashMap<Reason, List<BoardRow>>();
    for (var row : open) {
      Concern.of(row, writer.now())
          .map(concern -> new Reason(concern, row.recipient()))
          .ifPresent(reason -> groups.computeIfAbsent(reason, r -> new ArrayList<>()).add(row));
    }
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Reason, List<BoardRow>> e) -> e.getKey().concern())
                .thenComparing(e -> e.getValue().getFirst().deadline()))
        .map(e -> pressing(e.getKey().concern(), e.getValue(), writer))
        .toList();
  }

  private static Pressing pressing(Concern concern, List<BoardRow> rows, Writer writer) {
    var key = rows.getFirst().recipient();
    var school = writer.school(key);
    return new Pressing(concern, school.name(), key, school.telephone(), writer.lines(rows));
  }

  private static List<SchoolLines> bySchool(List<BoardRow> open, Writer writer) {
    var groups = new TreeMap<String, List<BoardRow>>();
    open.forEach(row -> groups.computeIfAbsent(row.recipient(), k -> new ArrayList<>()).add(row));
    return groups.values().stream()
        .sorted(Comparator.comparing(Board::firstOpen))
        .map(group -> school(group, writer))
        .toList();
  }

  private static SchoolLines school(List<BoardRow> group, Writer writer) {
    var key = group.getFirst().recipient();
    var school = writer.school(key);
    boolean done = group.stream().allMatch(BoardRow::done);
    return new SchoolLines(
        school.name(),
        key,
        done ? "all done" : Words.left(firstOpen(group), writer.now()),
        done,
        withoutCalendar(group),
        writer.lines(group));
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

  /// One notification in the board's words.
  public Line line(BoardRow row, Instant now) {
    return lines.of(List.of(row), now).line(row);
  }
}
