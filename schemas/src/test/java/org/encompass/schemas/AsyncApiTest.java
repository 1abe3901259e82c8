package org.encompass.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The AsyncAPI document can be read, points only to what exists, and says what `Topics` says.
class AsyncApiTest {
  static final List<Topics.Topic> TOPICS = Topics.ALL;

  private final JsonNode document =
      new YAMLMapper().readTree(SchemaFiles.FOLDER.resolve("asyncapi.yaml").toFile());

  @Test
  void hasWhatAsyncApiThreeAsksFor() {
    assertThat(document.get("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(document.at("/info/title").asString()).isNotBlank();
    assertThat(document.at("/info/version").asString()).isNotBlank();
    assertThat(document.get("servers").propertyStream()).isNotEmpty();
    assertThat(document.get("channels")).hasSize(Topics.ALL.size());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = document.findValuesAsString("$ref");
    assertThat(references).hasSizeGreaterThan(30);
    for (var reference : references) {
      if (reference.startsWith("#")) {
        assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(Files.exists(SchemaFiles.FOLDER.resolve(reference))).as(reference).isTrue();
      }
    }
  }

  @Test
  void everySchemaIsReferredTo() {
    assertThat(document.findValuesAsString("$ref"))
        .containsAll(
            SchemaFiles.TYPES.stream().map(type -> "./" + type.name() + ".schema.json").toList());
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void aChannelSaysWhatItsTopicSays(Topics.Topic topic) {
    var channel = channel(topic);
    var kafka = channel.at("/bindings/kafka");
    var settings = kafka.get("topicConfiguration");

    assertThat(messages(channel))
        .isNotEmpty()
        .allSatisfy(
            message ->
                assertThat(target(message.at("/bindings/kafka/key")).get("description").asString())
                    .isEqualTo(topic.key()));
    assertThat(settings.at("/cleanup.policy/0").asString())
        .isEqualTo(topic.keep().isPresent() ? "delete" : "compact");
    assertThat(settings.path("retention.ms").asLong(0))
        .isEqualTo(topic.keep().map(Duration::toMillis).orElse(0L));
    assertThat(kafka.path("x-message.timestamp.type").asString("CreateTime"))
        .isEqualTo(topic.brokerTime() ? "LogAppendTime" : "CreateTime");
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void everyTopicHasOneOperationOverAllItsMessages(Topics.Topic topic) {
    var channel = channel(topic);
    var operations =
        document
            .get("operations")
            .valueStream()
            .filter(operation -> target(operation.get("channel")) == channel)
            .toList();

    assertThat(operations).hasSize(1);
    assertThat(operations.getFirst().get("action").asString()).isIn("send", "receive");
    assertThat(operations.getFirst().get("messages")).hasSize(channel.get("messages").size());
  }

  @Test
  void whatIsSealedSaysSoInItsHeader() {
    var sealed =
        document
            .at("/components/messages")
            .valueStream()
            .filter(message -> message.get("contentType").asString().equals("application/jose"))
            .toList();

    assertThat(sealed)
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(
                        target(message.get("headers"))
                            .at("/properties/content-type/const")
                            .asString())
                    .isEqualTo("application/jose"));
  }

  private JsonNode channel(Topics.Topic topic) {
    return document
        .get("channels")
        .valueStream()
        .filter(channel -> channel.get("address").asString().equals(topic.name()))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> messages(JsonNode channel) {
    return channel.get("messages").valueStream().map(this::target);
  }

  private JsonNode target(JsonNode reference) {
    return document.at(reference.get("$ref").asString().substring(1));
  }
}
