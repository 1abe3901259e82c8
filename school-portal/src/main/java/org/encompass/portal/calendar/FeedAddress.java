package org.encompass.portal.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address at which a calendar may be read: `https` with a name of a host, at the usual port.
/// It may hold a secret of the school's, so it is sealed at rest and never printed.
///
/// @param uri without user, password and fragment
public record FeedAddress(URI uri) {
  private static final int LONGEST = 1_000;
  private static final Pattern NAME =
      Pattern.compile("(?i)(?!-)[a-z0-9-]{1,63}(\\.(?!-)[a-z0-9-]{1,63})*\\.[a-z][a-z0-9-]{1,62}");

  /// What somebody typed, if it is one. Calendar programs write `webcal`.
  public static Optional<FeedAddress> parse(String typed) {
    var text = typed.strip().replaceFirst("(?i)^webcals?://", "https://");
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(FeedAddress::isPublicHttps).map(FeedAddress::plain);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  // A number in place of a name is nobody's feed, however it is written.
  private static boolean isPublicHttps(URI uri) {
    var host = uri.getHost();
    return "https".equalsIgnoreCase(uri.getScheme())
        && host != null
        && NAME.matcher(host).matches()
        && uri.getRawUserInfo() == null
        && (uri.getPort() == -1 || uri.getPort() == 443);
  }

  private static FeedAddress plain(URI uri) {
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new FeedAddress(
        URI.create("https://" + uri.getHost().toLowerCase(Locale.ROOT) + path + query));
  }

  /// The host, which is no secret.
  public String host() {
    return uri.getHost();
  }

  @Override
  public String toString() {
    return "FeedAddress[withheld]";
  }
}
