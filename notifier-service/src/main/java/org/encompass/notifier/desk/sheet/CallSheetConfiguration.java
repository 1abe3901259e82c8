package org.encompass.notifier.desk.sheet;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallSheetSettings.class)
class CallSheetConfiguration {}
