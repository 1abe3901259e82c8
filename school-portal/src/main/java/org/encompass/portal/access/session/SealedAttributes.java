package org.encompass.portal.access.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.stereotype.Component;

/// A session's attributes as its row keeps them: sealed, so that reading the table shows
/// nothing and what is written to it must come from a session; and made of the few types below and
/// no others. A seal names its column, not its row: it does not say which session's it is.
@Component
class SealedAttributes {
  private static final Logger log = LoggerFactory.getLogger(SealedAttributes.class);
  private static final Place PLACE =
      new Place("portal_session_attributes", "attribute_bytes", "any");

  // Who is signed in by which factors, where the person wanted to go, the form token, what the page
  // after a form is to say, and what a sign-in that is under way has to remember. Passkeys' types
  // are options with public keys' ids.
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          String.join(
              ";",
              "maxdepth=20",
              "maxrefs=2000",
              "maxbytes=65536",
              "maxarray=4096",
              "org.encompass.portal.**",
              "org.springframework.security.core.context.SecurityContextImpl",
              "org.springframework.security.core.authority.*",
              "org.springframework.security.authentication.AbstractAuthenticationToken",
              "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
              "org.springframework.security.web.authentication.WebAuthenticationDetails",
              "org.springframework.security.web.csrf.DefaultCsrfToken",
              "org.springframework.security.web.savedrequest.*",
              "org.springframework.security.web.webauthn.api.*",
              "org.springframework.security.oauth2.core.AuthorizationGrantType",
              "org.springframework.security.oauth2.core.endpoint.*",
              "org.springframework.web.servlet.FlashMap",
              "org.springframework.util.LinkedMultiValueMap",
              "org.springframework.util.MultiValueMapAdapter",
              "java.lang.*",
              "java.time.*",
              "java.util.*",
              "java.util.concurrent.CopyOnWriteArrayList",
              "java.net.URI",
              "!*"));

  private final AtRest atRest;

  SealedAttributes(AtRest atRest) {
    this.atRest = atRest;
  }

  /// Both directions, as Spring Session asks for them.
  ConversionService conversions() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, this::write);
    conversions.addConverter(new Reading());
    return conversions;
  }

  /// Refuses aloud what could not be read back, but for failures of signing in, which Spring
  /// Security leaves there with all that was typed: of them nothing is kept.
  byte[] write(Object any) {
    var value = any instanceof Throwable ? null : any;
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
      out.flush();
      open(bytes.toByteArray());
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a session cannot keep a " + any.getClass().getName(), e);
    }
    return atRest.seal(bytes.toByteArray(), PLACE);
  }

  /// The value; nothing if it cannot be read, after a change of types or keys: the person then
  /// signs in anew, and is not shut out for as long as the cookie lives.
  @Nullable Object read(byte[] sealed) {
    try {
      return open(atRest.open(sealed, PLACE));
    } catch (IOException | ClassNotFoundException | IllegalStateException e) {
      log.warn("a session's value cannot be read: {}", e.getClass().getName());
      return null;
    }
  }

  private static @Nullable Object open(byte[] plain) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(plain))) {
      in.setObjectInputFilter(ALLOWED);
      return in.readObject();
    }
  }

  private final class Reading implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object sealed, TypeDescriptor from, TypeDescriptor to) {
      return sealed == null ? null : read((byte[]) sealed);
    }
  }
}
