package org.encompass.portal.calendar.web;

import org.encompass.portal.calendar.CalendarPages;
import org.encompass.portal.imports.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets the page of a job show a calendar's report as a year.
@Component("calendarReportPages")
class CalendarReportPages {
  private final CalendarPages pages;

  CalendarReportPages(CalendarPages pages) {
    this.pages = pages;
  }

  /// Null once the report says only what was done.
  public CalendarPages.@Nullable Preview of(Report report) {
    return pages.of(report).orElse(null);
  }
}
