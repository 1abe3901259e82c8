package org.encompass.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.encompass.portal.access.oidc.Registrations.OtherDoor;
import org.encompass.portal.access.oidc.Registrations.ProviderDown;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Provider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;

class RegistrationsTest {
  private final OAuth2ClientProperties settings = new OAuth2ClientProperties();

  @Test
  void withoutARegistrationNothingIsOffered() {
    assertThat(new Registrations(settings).doors()).isEmpty();
  }

  @Test
  void aProviderThatIsDownIsStillOfferedAndAskedAgain() {
    add("dfe", "DfE Sign-in", null);
    var registrations = new Registrations(settings);
    assertThat(registrations.doors()).containsExactly(new OtherDoor("dfe", "DfE Sign-in"));
    for (var again = 0; again < 2; again++) {
      assertThatThrownBy(() -> registrations.findByRegistrationId("dfe"))
          .isInstanceOf(ProviderDown.class);
    }
  }

  @Test
  void onlyWhatSignsPeopleInIsADoor() {
    add("machine", "Machine", "client_credentials");
    var registrations = new Registrations(settings);
    assertThat(registrations.doors()).isEmpty();
    assertThat(registrations.findByRegistrationId("machine")).isNull();
    assertThat(registrations.findByRegistrationId("nobody")).isNull();
  }

  private void add(String name, String title, String grant) {
    var provider = new Provider();
    provider.setIssuerUri("http://localhost:1");
    settings.getProvider().put(name, provider);
    var registration = new Registration();
    registration.setClientId("portal");
    registration.setClientName(title);
    registration.setAuthorizationGrantType(grant);
    settings.getRegistration().put(name, registration);
  }
}
