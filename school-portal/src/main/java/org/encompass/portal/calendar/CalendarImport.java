package org.encompass.portal.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.calendar.TermDatesRule.Wishes;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.encompass.portal.files.TextFile;
import org.encompass.portal.imports.Applying;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.SealedFile;
import org.springframework.stereotype.Component;

/// Brings in an iCalendar file for a school, or for every school of an authority.
///
/// Options: `for` a URN or `LA:` and a code; `from` and `to` the days for which the file speaks, if
/// somebody knows better than the file shows; `ends=inclusive` where last days belong to events.
@Component
class CalendarImport implements Importer {
  private final FeedReader reader;
  private final CalendarBook book;
  private final ByHand byHand;
  private final SubscriptionBook subscriptions;
  private final Clock clock;

  CalendarImport(
      FeedReader reader,
      CalendarBook book,
      ByHand byHand,
      SubscriptionBook subscriptions,
      Clock clock) {
    this.reader = reader;
    this.book = book;
    this.byHand = byHand;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.CALENDAR;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    var key = asked.option("for").map(it -> it.toUpperCase(Locale.ROOT)).flatMap(SchoolKey::parse);
    if (key.isEmpty()) {
      return refused("CALENDAR_FOR_WHOM");
    }
    var entry = book.find(key.get(), asked.remit());
    if (entry.isEmpty()) {
      boolean there = book.find(key.get(), Remit.EVERYTHING).isPresent();
      return refused(there ? "OUTSIDE_REMIT" : "CALENDAR_UNKNOWN_SCHOOL");
    }
    var wishes = wishes(asked);
    if (wishes.isEmpty()) {
      return refused("CALENDAR_WISHES");
    }
    return asked
        .file("file")
        .map(file -> check(entry.get(), asked, wishes.get(), file))
        .orElseGet(() -> refused("FILE_IS_EMPTY"));
  }

  private Checked check(Entry entry, Asked asked, Wishes wishes, SealedFile file) {
    if (file.size() > Feed.MOST_BYTES) {
      return refused("CALENDAR_TOO_LARGE");
    }
    return switch (TextFile.look(file, "file")) {
      case TextFile.Look.Refused(var why) -> new Checked.Refused(Findings.Found.of(why));
      case TextFile.Look.Readable(var text) -> check(entry, asked, wishes, CalendarText.of(text));
    };
  }

  private Checked check(Entry entry, Asked asked, Wishes wishes, String text) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var source = ByHand.cameFrom(asked).isPresent() ? "feed" : "file";
    return switch (TermDatesRule.read(reader.read(text), source, today, wishes)) {
      case TermDates.Unusable(var why) -> new Checked.Refused(why);
      case TermDates.Known known -> ready(entry, asked, known, today);
    };
  }

  private Checked ready(Entry entry, Asked asked, TermDates.Known known, LocalDate today) {
    var laCode = entry.laCode();
    int relying = entry.key().isAuthority() && laCode != null ? book.relyingOn(laCode) : 0;
    var replacing = byHand.weigh(entry.own(), known.calendar(), today);
    boolean readNoMore =
        ByHand.cameFrom(asked).isEmpty() && subscriptions.find(entry.key()).isPresent();
    Applying applying =
        progress -> {
          boolean changed = byHand.take(entry.key(), known.calendar(), asked, today, replacing);
          progress.at(1, 1);
          return CalendarReport.done(changed);
        };
    return new Checked.Ready(
        CalendarReport.plan(entry, known, replacing, relying, readNoMore), applying);
  }

  private static Optional<Wishes> wishes(Asked asked) {
    try {
      var from = asked.option("from").map(LocalDate::parse).orElse(null);
      var to = asked.option("to").map(LocalDate::parse).orElse(null);
      var ends = asked.option("ends").orElse("exclusive");
      boolean known = ends.equals("inclusive") || ends.equals("exclusive");
      return known ? Optional.of(new Wishes(from, to, ends.equals("inclusive"))) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Checked refused(String code) {
    return new Checked.Refused(Findings.Found.of(Finding.whole(code)));
  }
}
