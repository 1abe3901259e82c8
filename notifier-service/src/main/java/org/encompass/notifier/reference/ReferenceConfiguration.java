package org.encompass.notifier.reference;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReferenceSettings.class, RollSettings.class})
class ReferenceConfiguration {}
