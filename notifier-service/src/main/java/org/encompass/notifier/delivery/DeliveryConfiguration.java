package org.encompass.notifier.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {
  @Bean
  SideBySide sideBySide(DeliverySettings settings) {
    return SideBySide.inVirtualThreads(settings.connections());
  }
}
