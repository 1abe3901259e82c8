package org.encompass.portal.access.oidc;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What Spring's own settings of a client registration do not say.
///
/// @param oidc by the registration's name
@ConfigurationProperties("encompass.access")
public record OidcProperties(@DefaultValue Map<String, Service> oidc) {
  private static final Service PLAIN = new Service(Organisation.NONE);

  /// @param organisation whether the provider says for which organisation the person comes
  public record Service(@DefaultValue("NONE") Organisation organisation) {}

  /// Of the `organisation` claim, in DfE Sign-in's form.
  public enum Organisation {
    /// It must name a school or authority on whose list the person stands.
    REQUIRED,
    /// It is not looked at.
    NONE
  }

  Service of(String registration) {
    return oidc.getOrDefault(registration, PLAIN);
  }
}
