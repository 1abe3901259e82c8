package org.encompass.portal.testing;

import org.encompass.harness.RealParts;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Names the test mail server's authority before the web server is made: by then the bundles
/// are read, and what a registrar of the context adds comes too late.
public class MailTrust implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var certificate = RealParts.shared().smtp().caCertificate().toUri();
    TestPropertyValues.of("spring.ssl.bundle.pem.smtp.truststore.certificate=" + certificate)
        .applyTo(context);
  }
}
