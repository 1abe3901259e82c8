package org.encompass.portal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Dates and times as people in England and Wales write them, on London's clocks.
///
/// @param locale the reader's
public record Times(Locale locale) {
  /// Where schools and police forces live by the clock.
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// "Sunday 22 November 2026".
  public String day(Instant moment) {
    return format("EEEE d MMMM uuuu", london(moment));
  }

  /// "12 March 2016".
  public String date(LocalDate date) {
    return format("d MMMM uuuu", date);
  }

  /// "8:15am"; in Welsh "08:15".
  public String time(Instant moment) {
    return switch (Language.of(locale)) {
      case EN -> format("h:mma", london(moment)).toLowerCase(Locale.ROOT);
      case CY -> format("HH:mm", london(moment));
    };
  }

  /// "Sunday 22 November 2026, 11:40pm".
  public String dayAndTime(Instant moment) {
    return day(moment) + ", " + time(moment);
  }

  /// "22 Nov, 11:40pm", for tables.
  public String inShort(Instant moment) {
    return format("d MMM", london(moment)) + ", " + time(moment);
  }

  private String format(String pattern, TemporalAccessor value) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(value);
  }

  private static ZonedDateTime london(Instant moment) {
    return moment.atZone(LONDON);
  }
}
