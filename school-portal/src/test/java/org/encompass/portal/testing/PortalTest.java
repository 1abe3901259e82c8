package org.encompass.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.encompass.harness.RealPartsConfiguration;
import org.encompass.portal.PortalApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A test against the whole portal on real parts. All such tests share one context and one
/// database: each makes its own schools and people.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = PortalApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "encompass.test.database=portal",
      "encompass.portal.base-url=http://portal.example.invalid",
      "encompass.access.mail-every=200ms",
      "server.servlet.session.cookie.secure=false",
      "management.server.port=0",
      "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost/replaced",
      "encompass.access.oidc.dfe.organisation=required",
      "spring.security.oauth2.client.registration.dfe.client-name=DfE Sign-in",
      "spring.security.oauth2.client.registration.dfe.client-id=dfe",
      "spring.security.oauth2.client.registration.dfe.client-secret=portal's secret",
      "spring.security.oauth2.client.registration.dfe.scope=openid,profile,organisation",
      "spring.security.oauth2.client.registration.dfe.provider=made-up",
      "spring.security.oauth2.client.registration.borough.client-name=Borough Sign-in",
      "spring.security.oauth2.client.registration.borough.client-id=borough",
      "spring.security.oauth2.client.registration.borough.client-secret=portal's secret",
      "spring.security.oauth2.client.registration.borough.scope=openid",
      "spring.security.oauth2.client.registration.borough.provider=made-up"
    })
@Import({
  RealPartsConfiguration.class,
  PortalTestBeans.class,
  KeyAdults.class,
  OwnSchools.class,
  Published.class,
  IdentityProvider.class,
  Administrators.class,
  TopicReader.class,
  Disclosures.class,
  Acknowledged.class,
  Mailbox.class
})
@ActiveProfiles("test")
public @interface PortalTest {}
