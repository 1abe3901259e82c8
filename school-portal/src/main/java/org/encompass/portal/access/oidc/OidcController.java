package org.encompass.portal.access.oidc;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.oidc.Answer.Identity;
import org.encompass.portal.access.oidc.OidcSignIn.Outcome;
import org.encompass.portal.access.oidc.Registrations.ProviderDown;
import org.encompass.portal.access.web.Factors;
import org.encompass.portal.access.web.SetUpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The way to a provider and back. What is under way is remembered in the session, with the
/// invitation it is to set up, if any; coming back ends it, whatever the provider says.
@Controller
class OidcController {
  private static final Logger log = LoggerFactory.getLogger(OidcController.class);
  private static final String AWAY = "/oauth2/authorization";
  private static final String INVITATION = "invitation";

  private final Registrations registrations;
  private final Provider provider;
  private final OidcSignIn signIn;
  private final Clock wall;
  private final OAuth2AuthorizationRequestResolver requests;
  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> underWay =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  OidcController(
      Registrations registrations,
      Provider provider,
      OidcSignIn signIn,
      @Qualifier("wall") Clock wall) {
    this.registrations = registrations;
    this.provider = provider;
    this.signIn = signIn;
    this.wall = wall;
    this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, AWAY);
  }

  @GetMapping(AWAY + "/{registration}")
  ResponseEntity<Void> away(
      @PathVariable String registration, HttpServletRequest request, HttpServletResponse response) {
    return away(registration, null, request, response);
  }

  @GetMapping("/invitation/{token}/with/{registration}")
  ResponseEntity<Void> awayToSetUp(
      @PathVariable String token,
      @PathVariable String registration,
      HttpServletRequest request,
      HttpServletResponse response) {
    return away(registration, token, request, response);
  }

  private ResponseEntity<Void> away(
      String registration,
      @Nullable String invitation,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!registrations.has(registration)) {
      return ResponseEntity.notFound().build();
    }
    try {
      var asked = requireNonNull(requests.resolve(request, registration));
      if (invitation != null) {
        asked =
            OAuth2AuthorizationRequest.from(asked)
                .attributes(attributes -> attributes.put(INVITATION, invitation))
                .build();
      }
      underWay.saveAuthorizationRequest(asked, request, response);
      return to(asked.getAuthorizationRequestUri());
    } catch (ProviderDown e) {
      log.warn("sign-in with {} is not possible: its metadata cannot be had", registration);
      return refused(registration, Refusal.ISSUER_DOWN);
    }
  }

  @GetMapping(Registrations.BACK + "/{registration}")
  ResponseEntity<Void> back(
      @PathVariable String registration,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String error,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!registrations.has(registration)) {
      return ResponseEntity.notFound().build();
    }
    var asked = underWay.removeAuthorizationRequest(request, response);
    if (asked == null
        || !registration.equals(asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
      return refused(registration, Refusal.NOT_STARTED_HERE);
    }
    return switch (ask(registration, asked, brought(asked, state, code, error))) {
      case Answer.Nothing(var why) -> refused(registration, why);
      case Identity who -> welcome(who, asked.getAttribute(INVITATION), request, response);
    };
  }

  private ResponseEntity<Void> welcome(
      Identity who,
      @Nullable String invitation,
      HttpServletRequest request,
      HttpServletResponse response) {
    var outcome =
        invitation == null ? signIn.enter(who) : signIn.link(new OneTimeLink(invitation), who);
    return switch (outcome) {
      case Outcome.Welcome(var person) -> begin(person, request, response);
      case Outcome.Linked(var account) -> {
        request.changeSessionId();
        SetUpSession.firstFactorGiven(request.getSession(), account);
        yield to("/invitation/" + requireNonNull(invitation) + "/second-factor");
      }
      case Outcome.Refused(var why) -> refused(who.registration(), why);
    };
  }

  private ResponseEntity<Void> begin(
      SignedIn person, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(Factors.begin(person, AUTHORIZATION_CODE_AUTHORITY, wall.instant()));
    sessions.saveContext(context, request, response);
    return to("/sign-in/code");
  }

  // Another instance may have sent the person there: this one may not know the metadata yet.
  private Answer ask(
      String registration, OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse brought) {
    try {
      var metadata = requireNonNull(registrations.findByRegistrationId(registration));
      return provider.ask(metadata, asked, brought);
    } catch (ProviderDown e) {
      log.warn("sign-in with {} is not possible: its metadata cannot be had", registration);
      return new Answer.Nothing(Refusal.ISSUER_DOWN);
    }
  }

  private static OAuth2AuthorizationResponse brought(
      OAuth2AuthorizationRequest asked,
      String state,
      @Nullable String code,
      @Nullable String error) {
    var brought =
        code != null && !code.isEmpty()
            ? OAuth2AuthorizationResponse.success(code)
            : OAuth2AuthorizationResponse.error(
                error == null || error.isEmpty() ? "invalid_request" : error);
    return brought.redirectUri(requireNonNull(asked.getRedirectUri())).state(state).build();
  }

  private static ResponseEntity<Void> refused(String registration, Refusal why) {
    log.info("sign-in with {} refused: {}", registration, why);
    return to("/sign-in/refused/" + registration + "?because=" + why);
  }

  private static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
  }
}
