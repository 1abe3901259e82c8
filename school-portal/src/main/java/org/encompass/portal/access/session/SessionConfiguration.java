package org.encompass.portal.access.session;

import org.encompass.portal.access.jdbc.Fingerprints;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/// How sessions are kept; how long, by Boot's own `server.servlet.session` settings.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sealed(SealedAttributes attributes) {
    return sessions -> {
      new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
      sessions.setConversionService(attributes.conversions());
    };
  }

  @Bean
  CookieSerializer sessionCookie(Fingerprints fingerprints, ServerProperties server) {
    var cookie = new MarkedCookie(fingerprints::of);
    var wanted = server.getServlet().getSession().getCookie();
    var map = PropertyMapper.get();
    map.from(wanted::getName).to(cookie::setCookieName);
    map.from(wanted::getPath).to(cookie::setCookiePath);
    map.from(wanted::getDomain).to(cookie::setDomainName);
    map.from(wanted::getHttpOnly).to(cookie::setUseHttpOnlyCookie);
    map.from(wanted::getSecure).to(cookie::setUseSecureCookie);
    map.from(wanted::getSameSite).as(site -> site.attributeValue()).to(cookie::setSameSite);
    return cookie;
  }
}
