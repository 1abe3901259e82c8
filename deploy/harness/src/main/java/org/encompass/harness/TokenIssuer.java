package org.encompass.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An OAuth 2.0 authorisation server of this run alone: client credentials in, signed tokens out.
public final class TokenIssuer implements AutoCloseable {
  private static final Duration LIFETIME = Duration.ofHours(8);

  private record Client(String secret, Map<String, Object> claims) {}

  private final Map<String, Client> clients = new ConcurrentHashMap<>();
  private final Clock clock = Clock.systemUTC();
  private final RSAKey key;
  private final HttpServer server;

  /// @param port 0 for a free one
  public TokenIssuer(int port) {
    try {
      key = new RSAKeyGenerator(2048).keyID("issuer-1").algorithm(JWSAlgorithm.RS256).generate();
      var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      server = HttpServer.create(here, 0);
    } catch (JOSEException e) {
      throw new IllegalStateException("no signing key could be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", x -> answer(x, 200, metadata()));
    server.createContext(
        "/jwks", x -> answer(x, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/token", this::token);
    server.start();
  }

  /// What SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI is set to.
  public String issuerUri() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public String tokenEndpoint() {
    return issuerUri() + "/token";
  }

  /// Lets a client fetch tokens with these claims from the token endpoint.
  ///
  /// @return its secret
  public String register(String clientId, Map<String, Object> claims) {
    var secret = UUID.randomUUID().toString();
    clients.put(clientId, new Client(secret, Map.copyOf(claims)));
    return secret;
  }

  /// A token for a client, without asking.
  public String token(String clientId, Map<String, Object> claims) {
    var now = clock.instant();
    var builder =
        new JWTClaimsSet.Builder()
            .issuer(issuerUri())
            .subject(clientId)
            .audience("encompass-intake")
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .claim("azp", clientId)
            .claim("client_id", clientId);
    claims.forEach(builder::claim);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, builder.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token could not be signed", e);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer", issuerUri(),
        "token_endpoint", tokenEndpoint(),
        "jwks_uri", issuerUri() + "/jwks",
        "grant_types_supported", List.of("client_credentials"),
        "subject_types_supported", List.of("public"),
        "response_types_supported", List.of("token"));
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    basic(exchange).ifPresent(form::putAll);
    var id = form.getOrDefault("client_id", "");
    var client = clients.get(id);
    if (!"client_credentials".equals(form.get("grant_type"))) {
      answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
    } else if (client == null || !client.secret().equals(form.get("client_secret"))) {
      answer(exchange, 401, Map.of("error", "invalid_client"));
    } else {
      answer(
          exchange,
          200,
          Map.of(
              "access_token", token(id, client.claims()),
              "token_type", "Bearer",
              "expires_in", LIFETIME.toSeconds()));
    }
  }

  private static Map<String, String> form(String body) {
    var fields = new HashMap<String, String>();
    for (var pair : body.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return fields;
  }

  private static Optional<Map<String, String>> basic(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return Optional.empty();
    }
    var decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
    var parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
    return parts.length == 2
        ? Optional.of(Map.of("client_id", decoded(parts[0]), "client_secret", decoded(parts[1])))
        : Optional.empty();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, Map<String, Object> json)
      throws IOException {
    var body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
