package org.encompass.portal.sealing;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The keys as beans.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
class SealingConfiguration {
  @Bean
  AtRest atRest(KeysProperties keys) throws IOException {
    return AtRestKeys.read(keys.atRestLocation().getContentAsByteArray(), keys.atRestKid());
  }
}
