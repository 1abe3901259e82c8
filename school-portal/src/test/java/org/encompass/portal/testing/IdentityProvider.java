package org.encompass.portal.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/// A real OpenID provider: Spring Authorization Server in a context and on a port of its own, with
/// DfE Sign-in's claim. It starts when a test first needs it.
@TestComponent
public class IdentityProvider implements DisposableBean {
  public static final String PASSWORD = "the provider's password";

  private final int port = freePort();
  private final RSAKey key = newKey();
  private final Map<String, Map<String, Object>> organisations = new ConcurrentHashMap<>();
  private @Nullable AnnotationConfigServletWebServerApplicationContext running;

  public String issuer() {
    return "http://localhost:" + port;
  }

  /// Makes a person up who can sign in there; gives the user name.
  public String person(Map<String, Object> organisation) {
    var name = "person-" + UUID.randomUUID();
    organisations.put(name, organisation);
    return name;
  }

  /// The claim of a school's person, as DfE Sign-in words it.
  public static Map<String, Object> school(String urn) {
    return Map.of(
        "id",
        "5c0e2ad5-7d2b-4b8a-9d8c-0b6a3e1f2a11",
        "name",
        "Larkmead Primary School",
        "category",
        Map.of("id", "001", "name", "Establishment"),
        "urn",
        urn,
        "establishmentNumber",
        "2047");
  }

  /// Runs it for the portal on a port, if it does not run.
  public synchronized void start(int portal) {
    if (running != null) {
      return;
    }
    var context = new AnnotationConfigServletWebServerApplicationContext();
    context.registerBean(TomcatServletWebServerFactory.class, this::server);
    context.registerBean(
        "jwkSource", JWKSource.class, () -> new ImmutableJWKSet<SecurityContext>(new JWKSet(key)));
    context.registerBean(
        AuthorizationServerSettings.class,
        () -> AuthorizationServerSettings.builder().issuer(issuer()).build());
    context.registerBean(
        JwtDecoder.class,
        () ->
            OAuth2AuthorizationServerConfiguration.jwtDecoder(
                new ImmutableJWKSet<SecurityContext>(new JWKSet(key))));
    context.registerBean("people", UserDetailsService.class, () -> this::find);
    context.registerBean(
        IdentityProviderSecurity.Claims.class,
        () -> new IdentityProviderSecurity.Claims(organisations::get));
    context.registerBean(
        IdentityProviderSecurity.Clients.class, () -> new IdentityProviderSecurity.Clients(portal));
    context.register(IdentityProviderSecurity.class);
    context.refresh();
    running = context;
  }

  /// Stops it; whoever is signed in there is not any more.
  public synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public void destroy() {
    stop();
  }

  // Filters do all the work; the servlet is there for them to stand before.
  private TomcatServletWebServerFactory server() {
    var factory = new TomcatServletWebServerFactory(port);
    factory.setRegisterDefaultServlet(true);
    return factory;
  }

  private User find(String name) {
    if (!organisations.containsKey(name)) {
      throw new UsernameNotFoundException(name);
    }
    return (User) User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
          .privateKey(pair.getPrivate())
          .keyID("made-up")
          .build();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
