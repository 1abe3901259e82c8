package org.encompass.portal.access.oidc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// The providers of Spring's settings. Each is asked for its metadata when somebody first wants to
/// go there, and not at the start: a provider that is down keeps nobody with a password out.
@Component
final class Registrations implements ClientRegistrationRepository {
  /// Where each provider sends people back to, with the registration's name.
  static final String BACK = "/login/oauth2/code";

  private static final String CODE = "authorization_code";

  private final OAuth2ClientProperties settings;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

  Registrations(OAuth2ClientProperties settings) {
    this.settings = settings;
  }

  /// A provider as the sign-in page offers it.
  record OtherDoor(String registration, String name) {}

  List<OtherDoor> doors() {
    return settings.getRegistration().entrySet().stream()
        .filter(entry -> signsIn(entry.getValue()))
        .map(entry -> new OtherDoor(entry.getKey(), name(entry.getKey(), entry.getValue())))
        .toList();
  }

  boolean has(String registration) {
    return doors().stream().anyMatch(door -> door.registration().equals(registration));
  }

  /// The provider's metadata; throws [ProviderDown] as long as it does not give them.
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registration) {
    if (!has(registration)) {
      return null;
    }
    var before = known.get(registration);
    if (before != null) {
      return before;
    }
    // No lock: whoever waits for a provider that hangs waits alone.
    var found = discover(registration);
    known.put(registration, found);
    return found;
  }

  private ClientRegistration discover(String registration) {
    var one = new OAuth2ClientProperties();
    one.getProvider().putAll(settings.getProvider());
    one.getRegistration()
        .put(registration, Objects.requireNonNull(settings.getRegistration().get(registration)));
    try {
      var found = new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(registration);
      return ClientRegistration.withClientRegistration(Objects.requireNonNull(found))
          .redirectUri("{baseUrl}" + BACK + "/{registrationId}")
          .build();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ProviderDown(registration, e);
    }
  }

  private static boolean signsIn(Registration one) {
    return one.getAuthorizationGrantType() == null || one.getAuthorizationGrantType().equals(CODE);
  }

  private static String name(String registration, Registration one) {
    return Objects.requireNonNullElse(one.getClientName(), registration);
  }

  /// The provider's metadata cannot be had.
  static final class ProviderDown extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProviderDown(String registration, Exception cause) {
      super("no metadata of " + registration, cause);
    }
  }
}
