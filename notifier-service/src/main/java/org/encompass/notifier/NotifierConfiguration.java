package org.encompass.notifier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.keys.KeySettings;
import org.encompass.schemas.days.BankHolidayList;
import org.encompass.schemas.days.KeptBankHolidays;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// What all steps share: the clocks, the national calendar, the keys of the topics.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class NotifierConfiguration {
  /// The domain's time: arrivals, deadlines, what is due. A played night brings a clock of its own.
  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  /// Real time, whatever is played: leases, sessions, second factors, the age of a Kafka record.
  @Bean(defaultCandidate = false)
  @Qualifier("wall")
  Clock wallClock() {
    return Clock.systemUTC();
  }

  /// The keys that open and make sealed values on topics.
  @Bean
  WireKeys wireKeys(KeySettings settings) throws IOException {
    return WireKeys.of(settings.wireLocation().getContentAsString(StandardCharsets.UTF_8));
  }

  /// Reads every value that comes from outside.
  @Bean
  WireReader wireReader(WireKeys keys) {
    return new WireReader(keys);
  }

  /// The bank holidays of England and Wales, in the shape GOV.UK publishes.
  @Bean(initMethod = "start", destroyMethod = "close")
  BankHolidayList bankHolidays(
      @Value("${encompass.bank-holidays.location:}") String location,
      @Value("${encompass.bank-holidays.refresh-every:1d}") Duration every,
      @Qualifier("wall") Clock clock,
      KeptBankHolidays kept) {
    return new BankHolidayList(location, every, clock, kept);
  }

  /// Weekends and bank holidays, as they are known by now.
  @Bean
  NationalCalendars nationalCalendars(BankHolidayList list) {
    return () -> new NationalCalendar(list.now().days());
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
