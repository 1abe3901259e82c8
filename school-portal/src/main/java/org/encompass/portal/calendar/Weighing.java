package org.encompass.portal.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.encompass.portal.access.Remit;
import org.encompass.portal.calendar.Subscription.Outcome;
import org.encompass.portal.calendar.TermDatesRule.Wishes;
import org.encompass.portal.domain.Times;
import org.encompass.portal.files.TextFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes what an address answered, if it can be believed and takes nothing away.
@Component
class Weighing {
  private final CalendarBook book;
  private final FeedReader reader;
  private final CalendarTaking taking;
  private final Clock clock;

  Weighing(CalendarBook book, FeedReader reader, CalendarTaking taking, Clock clock) {
    this.book = book;
    this.reader = reader;
    this.taking = taking;
    this.clock = clock;
  }

  Outcome of(Subscription subscription, FeedSource.Answer answer) {
    return switch (answer) {
      case FeedSource.Answer.None(var why) -> new Outcome.Failed(why);
      case FeedSource.Answer.Same() -> new Outcome.Taken(subscription.tag());
      case FeedSource.Answer.Came(var bytes, var tag) -> of(subscription, bytes, tag);
    };
  }

  // The tag is kept only of what was taken: all else is asked for again.
  private Outcome of(Subscription subscription, byte[] bytes, @Nullable String tag) {
    var entry = book.find(subscription.school(), Remit.EVERYTHING);
    if (entry.isEmpty()) {
      return new Outcome.Failed(FeedProblem.NO_SCHOOL);
    }
    var came = new FromAddress(bytes, subscription.address(), tag, clock.instant());
    return switch (TextFile.look(came, "file")) {
      case TextFile.Look.Refused(var _) -> new Outcome.Failed(FeedProblem.UNUSABLE);
      case TextFile.Look.Readable(var text) -> take(entry.get(), CalendarText.of(text), tag);
    };
  }

  private Outcome take(Entry entry, String text, @Nullable String tag) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    return switch (TermDatesRule.read(reader.read(text), "feed", today, Wishes.NONE)) {
      case TermDates.Unusable(var _) -> new Outcome.Failed(FeedProblem.UNUSABLE);
      case TermDates.Known known -> {
        var replacing = taking.weigh(entry.own(), known.calendar(), today);
        if (replacing.takesAway()) {
          yield new Outcome.Failed(problem(replacing));
        }
        taking.take(entry.key(), known.calendar(), Remit.EVERYTHING, today, replacing);
        yield new Outcome.Taken(tag);
      }
    };
  }

  private static FeedProblem problem(Replacing replacing) {
    if (replacing.shorterBy() > 0) {
      return FeedProblem.SHORTER;
    }
    return replacing.forgotten() > 0 ? FeedProblem.LATER : FeedProblem.CLOSES_MORE;
  }
}
