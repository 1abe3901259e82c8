package org.encompass.notifier.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.metrics.Accounting;
import org.encompass.notifier.metrics.Figures;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.springframework.stereotype.Service;

/// Today's board: what needs a person first, then every school with something open. Public for this
/// module's own sub-packages.
@Service
public class Board {
  private final BoardRows rows;
  private final Figures figures;
  private final Schools schools;
  private final Deciding deciding;
  private final Banners banners;
  private final Clock clock;

  Board(
      BoardRows rows,
      Figures figures,
      Schools schools,
      Deciding deciding,
      Banners banners,
      Clock clock) {
    this.rows = rows;
    this.figures = figures;
    this.schools = schools;
    this.deciding = deciding;
    this.banners = banners;
    this.clock = clock;
  }

  /// The whole page.
  ///
  /// @param banners trouble with the whole
  /// @param alarms decisions that nobody takes in time
  public record Page(
      String now,
      Accounting accounting,
      List<Banner> banners,
      List<Alarm> alarms,
      List<Line> pressing,
      List<SchoolLines> schools) {}

  /// A school, or authority, and its open notifications, nearest deadline first.
  ///
  /// @param withoutCalendar what is unknown about the day of a deadline; empty where nothing is
  public record SchoolLines(
      String name,
      String key,
      String telephone,
      String left,
      String withoutCalendar,
      List<Line> lines) {}

  /// One notification in words.
  public record Line(
      UUID id,
      String school,
      String telephone,
      String reference,
      String state,
      String deadline,
      String left,
      String concern,
      boolean late) {}

  /// The board of the forces that this person may see.
  public Page of(DeskUser user) {
    var scope = user.scope();
    var now = clock.instant();
    var open = rows.open(scope, now);
    return new Page(
        Words.time(now),
        figures.accounting(scope),
        banners.seenBy(user, now),
        deciding.alarms(scope, now),
        pressing(open, now),
        bySchool(open, now));
  }

  private List<Line> pressing(List<BoardRow> open, Instant now) {
    record Pressing(Concern concern, BoardRow row) {}
    return open.stream()
        .flatMap(row -> Concern.of(row, now).map(c -> new Pressing(c, row)).stream())
        .sorted(Comparator.comparing(Pressing::concern).thenComparing(p -> p.row().deadline()))
        .map(p -> line(p.row(), now))
        .toList();
  }

  private List<SchoolLines> bySchool(List<BoardRow> open, Instant now) {
    var groups = new TreeMap<String, List<BoardRow>>();
    open.forEach(row -> groups.computeIfAbsent(row.recipient(), k -> new ArrayList<>()).add(row));
    return groups.values().stream()
        .sorted(Comparator.comparing(group -> firstOpen(group)))
        .map(
            group -> {
              var key = group.getFirst().recipient();
              var lines = group.stream().map(row -> line(row, now)).toList();
              var left =
                  group.stream().allMatch(BoardRow::done)
                      ? "all done"
                      : Words.left(firstOpen(group), now);
              return new SchoolLines(
                  name(key), key, telephone(key), left, withoutCalendar(group), lines);
            })
        .toList();
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
    return new Line(
        row.notificationId(),
        name(row.recipient()),
        telephone(row.recipient()),
        row.reference(),
        Words.state(row),
        Words.time(row.deadline()),
        row.done() ? "done" : Words.left(row.deadline(), now),
        Concern.of(row, now).map(Concern::sentence).orElse(""),
        row.lateOnArrival());
  }

  private String name(String key) {
    return schools.find(key).map(SchoolMessage::name).orElse(key);
  }

  private String telephone(String key) {
    return schools.find(key).map(SchoolMessage::telephone).orElse("");
  }
}
