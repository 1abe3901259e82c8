package org.encompass.portal.access.oidc;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Configuration;

/// Spring's settings of client registrations, which may be none, and our own beside them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OAuth2ClientProperties.class, OidcProperties.class})
class OidcConfiguration {}
