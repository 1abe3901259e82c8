package org.encompass.notifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.notifier.keys.KeySettings;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

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

  /// Weekends and the bank holidays of England and Wales, from a file in the shape GOV.UK
  /// publishes.
  @Bean
  NationalCalendar nationalCalendar(
      @Value("${encompass.bank-holidays-location:classpath:bank-holidays.json}") Resource file)
      throws IOException {
    var named = new HashMap<LocalDate, String>();
    try (var json = file.getInputStream()) {
      for (var event : new JsonMapper().readTree(json).at("/england-and-wales/events")) {
        named.put(
            LocalDate.parse(event.path("date").asString()),
            event.path("title").asString("bank holiday"));
      }
    }
    return new NationalCalendar(named);
  }
}
