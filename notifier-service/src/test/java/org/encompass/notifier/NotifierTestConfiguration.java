package org.encompass.notifier;

import java.time.Instant;
import org.encompass.harness.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// The domain's clock stands still on a Friday evening until a test moves it. Move it forwards
/// only: the context is shared.
@TestConfiguration(proxyBeanMethods = false)
public class NotifierTestConfiguration {
  public static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T21:40:00Z");

  @Bean
  MovableClock movableClock() {
    return new MovableClock(FRIDAY_EVENING);
  }

  /// As quick as bcrypt may be: hundreds of people sign in during a test run.
  @Bean
  @Primary
  BCryptPasswordEncoder quickPasswords() {
    return new BCryptPasswordEncoder(4);
  }
}
