package org.encompass.portal.testing;

import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/// The provider's endpoints and its login form. Nobody is asked for consent.
@TestConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
class IdentityProviderSecurity {
  @Bean
  SecurityFilterChain everything(HttpSecurity http) {
    return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  /// Puts the organisation into identity tokens.
  record Claims(Function<String, Map<String, Object>> organisations)
      implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext token) {
      if (token.getTokenType().getValue().equals("id_token")) {
        var organisation = organisations.apply(token.getPrincipal().getName());
        token.getClaims().claim("organisation", organisation);
      }
    }
  }

  /// The portal as a client, once for each of its registrations.
  static final class Clients implements RegisteredClientRepository {
    private final int portal;

    Clients(int portal) {
      this.portal = portal;
    }

    @Override
    public void save(RegisteredClient client) {
      // It would like to hash the secret.
    }

    @Override
    public RegisteredClient findById(String id) {
      return findByClientId(id);
    }

    @Override
    public RegisteredClient findByClientId(String id) {
      return RegisteredClient.withId(id)
          .clientId(id)
          .clientSecret("{noop}portal's secret")
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri("http://localhost:" + portal + "/login/oauth2/code/" + id)
          .scope("openid")
          .scope("profile")
          .scope("organisation")
          .build();
    }
  }
}
