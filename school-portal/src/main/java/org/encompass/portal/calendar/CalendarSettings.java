package org.encompass.portal.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How calendars are looked after.
///
/// @param warnBefore how long before its end a calendar is on the list of those that end
/// @param feeds whether calendars may be read from addresses at all
/// @param feedsEvery how long after one look at an address the next follows
/// @param feedTimeLimit how long an address may take for the whole of its answer
@ConfigurationProperties("encompass.calendars")
public record CalendarSettings(
    @DefaultValue("56d") Duration warnBefore,
    @DefaultValue("true") boolean feeds,
    @DefaultValue("24h") Duration feedsEvery,
    @DefaultValue("20s") Duration feedTimeLimit) {
  int warnDays() {
    return (int) warnBefore.toDays();
  }
}
