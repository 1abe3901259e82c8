package org.encompass.portal.testing;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.encompass.harness.MovableClock;
import org.encompass.harness.RealKafka;
import org.encompass.portal.access.RelyingParty;
import org.encompass.portal.access.SchoolList;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// What the shared context has of its own: a clock that tests move, and lists of contacts that they
/// write.
@TestConfiguration(proxyBeanMethods = false)
public class PortalTestBeans {
  /// A Monday, a quarter past eight in London.
  public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:15:00Z");

  @Bean
  MovableClock movableClock(RealKafka kafka) {
    kafka.createTopics();
    return new MovableClock(MONDAY_MORNING);
  }

  @Bean
  DynamicPropertyRegistrar identityProvider(IdentityProvider provider) {
    return properties ->
        properties.add(
            "spring.security.oauth2.client.provider.made-up.issuer-uri", provider::issuer);
  }

  @Bean
  @Primary
  ContactsOfTests contactsOfTests(@Qualifier("jdbcSchoolList") SchoolList real) {
    return new ContactsOfTests(real);
  }

  /// As quick as bcrypt may be: hundreds of people sign in during a test run.
  @Bean
  @Primary
  PasswordEncoder quickPasswords() {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
  }

  @Bean(defaultCandidate = false)
  @Qualifier("wall")
  ShiftedClock shiftedClock() {
    return new ShiftedClock();
  }

  /// Browsers come to localhost, at whatever port there is.
  @Bean
  RelyingParty relyingPartyOfTests() {
    return new RelyingParty("localhost", ConcurrentHashMap.newKeySet());
  }

  @Bean
  ApplicationListener<WebServerInitializedEvent> originOfTests(RelyingParty party) {
    return started -> party.origins().add("http://localhost:" + started.getWebServer().getPort());
  }
}
