package org.encompass.portal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.encompass.portal.calendar.TermDates.Taken;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.jspecify.annotations.Nullable;

/// What the events of a feed mean for pupils, and for which days they speak. Plain; the day is
/// handed in.
final class TermDatesRule {
  /// Days further back or ahead are left out.
  static final int BEHIND = 500;

  static final int AHEAD = 1_200;
  private static final int LONGEST = 800;
  private static final int MOST_RULES = 200;
  private static final int MOST_ROWS = 200;

  private final LocalDate today;
  private final Wishes wishes;
  private final EventDays eventDays;
  private final Findings problems = new Findings();
  private final List<Taken> taken = new ArrayList<>();
  private final ClosedDays closed = new ClosedDays();
  private final TreeSet<LocalDate> cared = new TreeSet<>();
  private final Map<String, Set<LocalDate>> moved = new HashMap<>();
  private int leftOut;
  private int rules;
  private boolean lastDays;

  /// What a person who knows the file says of it.
  ///
  /// @param from the first day for which it speaks; null = as the file shows
  /// @param to the last one
  /// @param endsInclusive whether a last day belongs to its event, against the standard
  record Wishes(@Nullable LocalDate from, @Nullable LocalDate to, boolean endsInclusive) {
    static final Wishes NONE = new Wishes(null, null, false);
  }

  private TermDatesRule(LocalDate today, Wishes wishes) {
    this.today = today;
    this.wishes = wishes;
    this.eventDays =
        new EventDays(
            wishes.endsInclusive(), new Days(today.minusDays(BEHIND), today.plusDays(AHEAD)));
  }

  /// What a feed comes to today.
  ///
  /// @param source what the calendar is called in the entry
  static TermDates read(Feed feed, String source, LocalDate today, Wishes wishes) {
    if (feed.problems().total() > 0) {
      return new TermDates.Unusable(feed.problems());
    }
    return new TermDatesRule(today, wishes).read(feed, source);
  }

  private TermDates read(Feed feed, String source) {
    feed.events().forEach(this::noteMoved);
    feed.events().stream().filter(event -> !event.cancelled()).forEach(this::take);
    if (!problems.none()) {
      return new TermDates.Unusable(problems.found());
    }
    var shown = Coverage.of(cared, today);
    if (shown.isEmpty()) {
      return unusable(cared.isEmpty() ? "CALENDAR_NOTHING_TAKEN" : "CALENDAR_OVER");
    }
    var range = asWished(shown.get());
    if (range.isEmpty()) {
      return unusable("CALENDAR_WISHES");
    }
    var rows = closed.within(range.get());
    if (rows.size() > MOST_ROWS) {
      return unusable("CALENDAR_TOO_MANY_CLOSURES");
    }
    taken.sort(Comparator.comparing(one -> one.days().from()));
    var last = range.get().to();
    long later = closed.byDay().keySet().stream().filter(day -> day.isAfter(last)).count();
    return new TermDates.Known(
        new Calendar(source, range.get().from(), range.get().to(), rows),
        taken,
        leftOut,
        later,
        lastDays,
        feed.advice());
  }

  private static TermDates unusable(String code) {
    return new TermDates.Unusable(Findings.Found.of(Finding.whole(code)));
  }

  // Together with what the file shows: one end alone may be mistyped as well.
  private Optional<Days> asWished(Days shown) {
    if (wishes.from() == null && wishes.to() == null) {
      return Optional.of(shown);
    }
    var from = wishes.from() == null ? shown.from() : wishes.from();
    var to = wishes.to() == null ? shown.to() : wishes.to();
    boolean sensible =
        !to.isBefore(from)
            && !from.isBefore(today.minusDays(BEHIND))
            && !to.isAfter(today.plusDays(AHEAD))
            && !to.isAfter(from.plusDays(LONGEST));
    return sensible ? Optional.of(new Days(from, to)) : Optional.empty();
  }

  // One set for a whole series, however many events claim to be of it.
  private void noteMoved(FeedEvent event) {
    event
        .first("RECURRENCE-ID")
        .flatMap(day -> Moment.parse(day.value()))
        .ifPresent(
            day ->
                event
                    .uid()
                    .ifPresent(
                        uid -> moved.computeIfAbsent(uid, _ -> new HashSet<>()).add(day.date())));
  }

  private Set<LocalDate> moved(FeedEvent event) {
    return event.uid().map(uid -> moved.getOrDefault(uid, Set.of())).orElse(Set.of());
  }

  private void take(FeedEvent event) {
    var meaning = Meaning.of(event.title());
    if (meaning == Meaning.NOTHING) {
      leftOut++;
      return;
    }
    if (!event.all("RRULE").isEmpty() && ++rules > MOST_RULES) {
      if (rules == MOST_RULES + 1) {
        problems.add(Finding.at(event.line(), "RRULE", "CALENDAR_TOO_MANY_RULES"));
      }
      return;
    }
    switch (eventDays.of(event, moved(event))) {
      case EventDays.Answer.Known(var days) -> take(event, meaning, days);
      case EventDays.Answer.Wrong(var why) -> {
        if (meaning.kind().isPresent()) {
          problems.add(why);
        } else {
          leftOut++;
        }
      }
    }
  }

  private void take(FeedEvent event, Meaning meaning, List<Days> all) {
    if (all.isEmpty()) {
      leftOut++;
      return;
    }
    for (var days : all) {
      meaning.kind().ifPresent(kind -> closed.add(days, kind));
      if (meaning.showsCare()) {
        days.each().forEach(cared::add);
      }
    }
    lastDays |= endsOnItself(event);
    taken.add(new Taken(event.line(), ShownTitle.of(event.title()), all.getFirst(), meaning));
  }

  private static boolean endsOnItself(FeedEvent event) {
    var end = event.first("DTEND");
    return end.isPresent()
        && end.get().value().length() == 8
        && event.first("DTSTART").filter(it -> it.value().equals(end.get().value())).isPresent();
  }
}
