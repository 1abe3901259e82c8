package org.encompass.portal.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.encompass.schemas.days.BankHolidayList;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What calendars stand on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {
  /// The bank holidays of England and Wales, in the shape GOV.UK publishes.
  @Bean(initMethod = "start", destroyMethod = "close")
  BankHolidayList bankHolidays(
      @Value("${encompass.bank-holidays.location:}") String location,
      @Value("${encompass.bank-holidays.refresh-every:1d}") Duration every,
      @Qualifier("wall") Clock clock) {
    return new BankHolidayList(location, every, clock);
  }

  /// Whether the list could be read, and how far it reaches.
  @Bean
  MeterBinder bankHolidayMetrics(BankHolidayList list, Clock clock) {
    return registry -> {
      Gauge.builder("encompass.bank.holidays.refused", list, BankHolidayList::refusals)
          .register(registry);
      Gauge.builder("encompass.bank.holidays.days", list, it -> it.daysKnown(clock.instant()))
          .register(registry);
    };
  }
}
