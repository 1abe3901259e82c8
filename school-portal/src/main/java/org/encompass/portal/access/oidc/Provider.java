package org.encompass.portal.access.oidc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.portal.access.oidc.Answer.Identity;
import org.encompass.portal.access.oidc.Answer.Nothing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Turns the code that somebody brings back into what the provider says about that person. Spring
/// Security checks state, nonce, proof key, signature, issuer and audience. No token is kept.
@Component
class Provider {
  private static final Logger log = LoggerFactory.getLogger(Provider.class);
  private static final Set<String> UNWELL = Set.of("server_error", "temporarily_unavailable");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OidcAuthorizationCodeAuthenticationProvider codes;

  Provider() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(patient())
            .configureMessageConverters(
                converters ->
                    converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var rest = new RestTemplate(patient());
    rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    var plain = new DefaultOAuth2UserService();
    plain.setRestOperations(rest);
    var people = new OidcUserService();
    people.setOauth2UserService(plain);
    codes = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
  }

  Answer ask(
      ClientRegistration registration,
      OAuth2AuthorizationRequest asked,
      OAuth2AuthorizationResponse brought) {
    var id = registration.getRegistrationId();
    try {
      var exchange = new OAuth2AuthorizationExchange(asked, brought);
      var token = codes.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
      if (token == null || !(token.getPrincipal() instanceof OidcUser person)) {
        log.warn("sign-in with {}: its scopes must hold openid", id);
        return new Nothing(Refusal.ISSUER_REFUSED);
      }
      var issuer = requireNonNull(person.getIdToken().getIssuer()).toString();
      return new Identity(id, issuer, requireNonNull(person.getSubject()), person.getClaims());
    } catch (AuthenticationException e) {
      var code = code(e);
      log.warn("sign-in with {} failed: {}", id, code);
      var down = UNWELL.contains(code) || unreachable(e);
      return new Nothing(down ? Refusal.ISSUER_DOWN : Refusal.ISSUER_REFUSED);
    }
  }

  private static boolean unreachable(Throwable failure) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }

  // A provider's own words may be about the person.
  private static String code(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException known
            && known.getError().getErrorCode().matches("[a-z_]{1,40}")
        ? known.getError().getErrorCode()
        : failure.getClass().getSimpleName();
  }

  private static SimpleClientHttpRequestFactory patient() {
    var factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(PATIENCE);
    factory.setReadTimeout(PATIENCE);
    return factory;
  }
}
