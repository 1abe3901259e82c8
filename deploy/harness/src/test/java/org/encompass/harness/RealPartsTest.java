package org.encompass.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;

class RealPartsTest {
  private final RealParts parts = RealParts.shared();

  @Test
  void everyTopicOfTheContractExistsAsItIsKept() throws Exception {
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", (Object) parts.kafka().bootstrapServers()))) {
      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
      var rolls = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ROLLS);
      var incidents = new ConfigResource(ConfigResource.Type.TOPIC, Topics.INCIDENTS);
      var settings = admin.describeConfigs(List.of(rolls, incidents)).all().get();
      assertThat(settings.get(rolls).get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(settings.get(incidents).get("message.timestamp.type").value())
          .isEqualTo("LogAppendTime");
    }
  }

  @Test
  void theServiceRoleMayNotMakeTablesAndTheOwnerMay() throws Exception {
    var database = parts.postgres().database("harness");
    try (var owner =
            DriverManager.getConnection(
                database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        var service =
            DriverManager.getConnection(
                database.jdbcUrl(), database.serviceUser(), database.servicePassword())) {
      owner.createStatement().execute("CREATE TABLE mine (id int)");
      assertThatThrownBy(() -> service.createStatement().execute("CREATE TABLE theirs (id int)"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> service.createStatement().execute("SELECT * FROM mine"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aWrongPasswordDoesNotOpenADatabase() {
    var database = parts.postgres().database("harness");
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), "wrong"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aRegisteredClientFetchesATokenWithItsClaims() throws Exception {
    var issuer = parts.issuer();
    var secret = issuer.register("force-client", Map.of("force", "E23000015"));
    var form = "grant_type=client_credentials&client_id=force-client&client_secret=" + secret;
    var request =
        HttpRequest.newBuilder(URI.create(issuer.tokenEndpoint()))
            .POST(BodyPublishers.ofString(form))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString()).body();
      var token = answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
      var claims = SignedJWT.parse(token).getJWTClaimsSet();
      assertThat(claims.getStringClaim("force")).isEqualTo("E23000015");
      assertThat(claims.getIssuer()).isEqualTo(issuer.issuerUri());
    }
  }

  @Test
  void theCodeIsTheOneOfTheStandard() {
    // RFC 6238, appendix B, the last six of eight digits at second 59
    var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
  }
}
