package org.encompass.portal.alert.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuidanceProperties.class)
class GuidanceConfiguration {}
