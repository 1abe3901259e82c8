package org.encompass.portal.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The portal as the world sees it.
///
/// @param baseUrl the public address, for links in mails
@ConfigurationProperties("encompass.portal")
public record PortalProperties(URI baseUrl) {
  /// A public link to a path that begins with a slash.
  public String link(String path) {
    return baseUrl.toString().replaceAll("/+$", "") + path;
  }
}
