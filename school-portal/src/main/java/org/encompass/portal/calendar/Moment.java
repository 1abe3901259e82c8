package org.encompass.portal.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;

/// A day, or a time of it, on the clocks of the school. Only what is said to be UTC is moved: zones
/// that a feed names or defines are London's by whatever name, or wrong.
///
/// @param time null = the whole day
record Moment(LocalDate date, @Nullable LocalTime time) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;

  /// What `20261221`, `20261221T093000` or `20261221T093000Z` says, if it says anything.
  static Optional<Moment> parse(String written) {
    var text = written.strip();
    try {
      var moment =
          text.length() == 8
              ? new Moment(LocalDate.parse(text, DATE), null)
              : text.endsWith("Z")
                  ? utc(LocalDateTime.parse(text.substring(0, text.length() - 1), TIME))
                  : at(LocalDateTime.parse(text, TIME));
      int year = moment.date.getYear();
      return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(moment);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Moment utc(LocalDateTime said) {
    return at(said.atOffset(ZoneOffset.UTC).atZoneSameInstant(Times.LONDON).toLocalDateTime());
  }

  static Moment at(LocalDateTime local) {
    return new Moment(local.toLocalDate(), local.toLocalTime());
  }

  boolean wholeDay() {
    return time == null;
  }

  LocalDateTime begin() {
    return date.atTime(time == null ? LocalTime.MIDNIGHT : time);
  }
}
