package org.encompass.portal.reachability.web;

import org.encompass.portal.reachability.ReachabilityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReachabilityProperties.class)
class ReachabilityConfiguration {}
