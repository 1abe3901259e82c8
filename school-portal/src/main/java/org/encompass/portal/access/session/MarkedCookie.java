package org.encompass.portal.access.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The session's cookie: its id and a keyed mark of it. The id alone, as the table holds it, opens
/// nothing: who reads the database, or a copy of it, cannot step into anybody's session.
final class MarkedCookie extends DefaultCookieSerializer {
  private final Function<String, byte[]> mark;

  MarkedCookie(Function<String, byte[]> mark) {
    this.mark = mark;
  }

  @Override
  public void writeCookieValue(CookieValue cookie) {
    var id = cookie.getCookieValue();
    var marked = id.isEmpty() ? id : id + "." + markOf(id);
    var written = new CookieValue(cookie.getRequest(), cookie.getResponse(), marked);
    written.setCookieMaxAge(cookie.getCookieMaxAge());
    super.writeCookieValue(written);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return super.readCookieValues(request).stream().flatMap(value -> id(value).stream()).toList();
  }

  private Optional<String> id(String value) {
    var dot = value.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    var id = value.substring(0, dot);
    var given = value.substring(dot + 1).getBytes(UTF_8);
    return MessageDigest.isEqual(given, markOf(id).getBytes(UTF_8))
        ? Optional.of(id)
        : Optional.empty();
  }

  private String markOf(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.apply("session/" + id));
  }
}
