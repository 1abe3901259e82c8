package org.encompass.portal;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// The two clocks. School days, deadlines and looks follow the domain clock, which another bean may
/// replace; one-time codes, sessions, invitations and retries always keep real time.
@Configuration(proxyBeanMethods = false)
class Clocks {
  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean(defaultCandidate = false)
  @Fallback
  @Qualifier("wall")
  Clock wallClock() {
    return Clock.systemUTC();
  }
}
