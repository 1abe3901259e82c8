package org.encompass.notifier.domain;

/// The national calendar, which may be another one tomorrow: bank holidays are published year by
/// year. Whoever decides asks once and goes by that one to the end.
public interface NationalCalendars {
  /// As it is by now.
  NationalCalendar now();
}
