package org.encompass.notifier.desk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {
  private static final int STRENGTH = 10;

  @Bean
  BCryptPasswordEncoder deskPasswords() {
    return new BCryptPasswordEncoder(STRENGTH);
  }
}
