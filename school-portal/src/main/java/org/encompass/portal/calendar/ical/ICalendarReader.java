package org.encompass.portal.calendar.ical;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.calendar.Feed;
import org.encompass.portal.calendar.FeedEvent;
import org.encompass.portal.calendar.FeedEvent.Written;
import org.encompass.portal.calendar.FeedReader;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps of each event what term dates are made of, with its line; descriptions, attendees and
/// alarms are passed over unread.
@Component
public class ICalendarReader implements FeedReader {
  @Override
  public Feed read(String text) {
    var listener = new Listener();
    try (var reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
      reader.parse(listener);
    } catch (IOException neverOfAText) {
      throw new UncheckedIOException(neverOfAText);
    }
    return listener.feed();
  }

  private static final class Listener implements VObjectDataListener {
    private static final Set<String> WANTED =
        Set.of(
            "UID",
            "SUMMARY",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "STATUS",
            "RECURRENCE-ID");
    private static final int MOST_OF_A_NAME = 400;
    private static final int DEEPEST = 16;

    private final List<FeedEvent> events = new ArrayList<>();
    private final Findings problems = new Findings();
    private final Findings advice = new Findings();
    private @Nullable Map<String, List<Written>> open;
    private int openLine;
    private boolean begun;
    private boolean ended;

    @Override
    public void onComponentBegin(String name, Context where) {
      if (where.getParentComponents().size() > DEEPEST) {
        stop(where, "CALENDAR_TOO_DEEP");
      }
      switch (name.toUpperCase(Locale.ROOT)) {
        case "VCALENDAR" -> begun = true;
        case "VEVENT" -> {
          open = new HashMap<>();
          openLine = where.getLineNumber();
        }
        default -> {} // time zones, alarms, to-dos
      }
    }

    @Override
    public void onComponentEnd(String name, Context where) {
      switch (name.toUpperCase(Locale.ROOT)) {
        case "VCALENDAR" -> ended = true;
        case "VEVENT" -> close(where);
        default -> {} // see above
      }
    }

    private void close(Context where) {
      if (open == null) {
        return;
      }
      if (events.size() == Feed.MOST_EVENTS) {
        stop(where, "CALENDAR_TOO_MANY");
        return;
      }
      events.add(new FeedEvent(openLine, open));
      open = null;
    }

    @Override
    public void onProperty(VObjectProperty property, Context where) {
      var name = property.getName().toUpperCase(Locale.ROOT);
      var parents = where.getParentComponents();
      if (open == null || !WANTED.contains(name) || !parents.getLast().equalsIgnoreCase("VEVENT")) {
        return;
      }
      var all = open.computeIfAbsent(name, _ -> new ArrayList<>());
      if (all.size() < MOST_OF_A_NAME) {
        var value =
            name.equals("SUMMARY")
                ? VObjectPropertyValues.unescape(property.getValue())
                : property.getValue();
        all.add(new Written(where.getLineNumber(), value));
      }
    }

    private void stop(Context where, String code) {
      problems.add(Finding.at(where.getLineNumber(), null, code));
      where.stop();
    }

    @Override
    public void onVersion(String version, Context where) {}

    @Override
    public void onWarning(
        Warning warning, VObjectProperty property, Exception thrown, Context where) {
      advice.add(Finding.at(where.getLineNumber(), null, "CALENDAR_LINE"));
    }

    Feed feed() {
      if (!begun) {
        problems.add(Finding.whole("CALENDAR_NONE"));
      } else if (problems.none() && !ended) {
        problems.add(Finding.whole("CALENDAR_CUT_OFF"));
      }
      return new Feed(events, problems.found(), advice.found());
    }
  }
}
