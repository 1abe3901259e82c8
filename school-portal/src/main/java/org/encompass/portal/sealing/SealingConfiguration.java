package org.encompass.portal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
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

  @Bean
  WireKeys wireKeys(KeysProperties keys) throws IOException {
    return WireKeys.of(keys.wireLocation().getContentAsString(UTF_8));
  }

  @Bean
  WireReader wireReader(WireKeys keys) {
    return new WireReader(keys);
  }
}
