package org.encompass.notifier.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.NotifierTest;
import org.encompass.schemas.ProblemCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The served document says what the service does: paths, methods, kinds of body and status codes.
@NotifierTest
class OpenApiTest {
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort private int port;

  private final JsonMapper json = new JsonMapper();

  @Test
  void documentAndMappingsNameTheSamePathsAndMethods() throws Exception {
    var mapped = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, method) ->
                mapping.getPatternValues().stream()
                    .filter(path -> path.startsWith("/v1"))
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapped.add(verb + " " + path.replace("*", "")))));

    assertThat(documented()).isEqualTo(mapped);
  }

  private TreeSet<String> documented() throws Exception {
    var documented = new TreeSet<String>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(verb -> documented.add(verb.toUpperCase() + " " + path.getKey())));
    return documented;
  }

  @Test
  void everyStatusThatARefusalCanHaveIsDocumented() throws Exception {
    var documented =
        document().at("/paths/~1v1~1incidents/post/responses").propertyNames().stream()
            .collect(Collectors.toSet());
    var possible =
        Stream.concat(
                Stream.of("202", "401", "403", "415", "503"),
                Stream.of(ProblemCode.values())
                    .map(code -> String.valueOf(Refusal.of(code).status().value())))
            .collect(Collectors.toSet());

    assertThat(documented).isEqualTo(possible);
  }

  @Test
  void theBodyIsTheSchemaThatIsServed() throws Exception {
    var body = document().at("/paths/~1v1~1incidents/post/requestBody/content");
    assertThat(body.propertyNames()).containsExactly("application/json", "application/jose");
    var reference = body.at("/application~1json/schema/$ref").asString();

    var schema = json.readTree(get(URI.create("/v1/openapi.json").resolve(reference).toString()));

    assertThat(schema.path("title").asString()).isEqualTo("Incident");
    assertThat(schema.path("$schema").asString()).endsWith("2020-12/schema");
    assertThat(json.readTree(get("/v1/schemas/receipt.schema.json")).has("properties")).isTrue();
  }

  private JsonNode document() throws Exception {
    var document = json.readTree(get("/v1/openapi.json"));
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    return document;
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return answer.body();
  }
}
