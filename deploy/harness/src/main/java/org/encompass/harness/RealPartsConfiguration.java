package org.encompass.harness;

import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Joins a Spring test to the real parts: `@Import(RealPartsConfiguration.class)`. Each context
/// has a fresh database, named after the property `encompass.test.database`. Kafka is shared by
/// the JVM unless `encompass.test.kafka` is `own`.
@TestConfiguration(proxyBeanMethods = false)
public class RealPartsConfiguration {
  @Bean
  RealDatabase realDatabase(Environment environment) {
    var name = environment.getProperty("encompass.test.database", "test");
    return RealParts.shared().postgres().database(name);
  }

  @Bean(destroyMethod = "")
  RealKafka realKafka(Environment environment) {
    var parts = RealParts.shared();
    return "own".equals(environment.getProperty("encompass.test.kafka"))
        ? parts.ownKafka()
        : parts.kafka();
  }

  @Bean(destroyMethod = "")
  MailSink mailSink() {
    return RealParts.shared().smtp();
  }

  @Bean(destroyMethod = "")
  TokenIssuer tokenIssuer() {
    return RealParts.shared().issuer();
  }

  @Bean
  TestKeys testKeys() {
    return RealParts.shared().keys();
  }

  @Bean
  DynamicPropertyRegistrar realServers(RealDatabase database, RealKafka kafka) {
    return properties -> {
      properties.add("spring.kafka.bootstrap-servers", kafka::bootstrapServers);
      properties.add("spring.datasource.url", database::jdbcUrl);
      properties.add("spring.datasource.username", database::serviceUser);
      properties.add("spring.datasource.password", database::servicePassword);
      properties.add("spring.flyway.url", database::jdbcUrl);
      properties.add("spring.flyway.user", database::ownerUser);
      properties.add("spring.flyway.password", database::ownerPassword);
    };
  }

  @Bean
  DynamicPropertyRegistrar realMail(MailSink smtp) {
    return properties -> {
      properties.add("spring.mail.host", smtp::host);
      properties.add("spring.mail.port", smtp::port);
      properties.add("spring.mail.username", smtp::user);
      properties.add("spring.mail.password", smtp::password);
      properties.add("spring.mail.ssl.bundle", () -> "smtp");
    };
  }

  /// A bean, not a property: Boot reads the bundles' properties before these registrars speak.
  @Bean
  SslBundleRegistrar smtpAuthority(MailSink smtp) {
    var certificate = smtp.caCertificate().toUri().toString();
    return bundles ->
        bundles.registerBundle(
            "smtp",
            SslBundle.of(
                new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(certificate))));
  }

  @Bean
  DynamicPropertyRegistrar realKeys(TestKeys keys, TokenIssuer issuer, Environment environment) {
    var portal = environment.getProperty("encompass.test.database", "").startsWith("portal");
    var wire = portal ? keys.portalWireFile() : keys.wireFile();
    var atRest = portal ? keys.portalAtRestFile() : keys.notifierAtRestFile();
    return properties -> {
      properties.add("encompass.keys.wire-location", () -> wire.toUri().toString());
      properties.add("encompass.keys.disclosure-kid", () -> TestKeys.DISCLOSURES);
      properties.add("encompass.keys.roll-kid", () -> TestKeys.ROLLS);
      properties.add("encompass.keys.at-rest-location", () -> atRest.toUri().toString());
      properties.add("encompass.keys.at-rest-kid", () -> TestKeys.AT_REST);
      properties.add("encompass.keys.matching-kid", () -> TestKeys.MATCHING);
      properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer::issuerUri);
    };
  }
}
