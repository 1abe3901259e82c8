package org.encompass.schemas.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.encompass.schemas.SchemaFiles;
import org.encompass.schemas.wire.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaCompatibilityTest {
  static final List<MessageType<?>> TYPES = SchemaFiles.TYPES;

  @ParameterizedTest
  @FieldSource("TYPES")
  void thePresentSchemaAcceptsWhatTheReleasedOneAccepted(MessageType<?> type) {
    assertThat(SchemaCompatibility.breaks(released(type), SchemaFiles.schema(type))).isEmpty();
  }

  @Test
  void everyReleasedSchemaIsStillThere() throws IOException {
    try (var files = Files.list(SchemaFiles.RELEASED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              TYPES.stream().map(type -> type.name() + ".schema.json").toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /properties/locationCategory     | null                  | /locationCategory: property removed
          /properties/arrestMade           | {"type":"boolean"}    | /arrestMade: type
          /properties/confidentialAddress  | false                 | /confidentialAddress: schema
          /properties/circumstances/maxLength | 1999               | /circumstances: maxLength
          /properties/circumstances/minLength | 1                  | /circumstances: minLength
          /properties/circumstances/pattern   | "^a"               | /circumstances: pattern
          /properties/children/maxItems    | 19                    | /children: maxItems
          /properties/children/minItems    | 1                     | /children: minItems
          /properties/children/uniqueItems | true                  | /children: uniqueItems
          /$defs/child/properties/approximateAge/maximum | 18      | /children/*/approximateAge: maximum
          /$defs/child/properties/approximateAge/minimum | 1       | /children/*/approximateAge: minimum
          /$defs/child/properties/spokenTo/type | "string"         | /children/*/spokenTo: type
          /$defs/child/properties/demeanour/enum | ["CALM"]        | /children/*/demeanour: enum
          /$defs/reference/pattern         | "^[A-Z]+$"            | /reference: pattern
          /$defs/time/format               | "time"                | /occurredFrom: format
          /$defs/name/maxLength            | 50                    | /contact/team: maxLength
          /additionalProperties            | false                 | : additionalProperties
          /then/properties/children/minItems | 2                   | : then
          /$defs/statedSchool/anyOf        | [{"required":["urn"]}] | /children/*/schools/*: anyOf
          """)
  void aNarrowedSchemaIsCaught(String place, String value, String expected) {
    var changed = changed(place, JsonMapper.shared().readTree(value));

    assertThat(SchemaCompatibility.breaks(released(MessageType.INCIDENT), changed))
        .contains(expected);
  }

  @Test
  void aNewRequiredFieldIsCaught() {
    var changed = released(MessageType.INCIDENT).deepCopy();
    ((ArrayNode) changed.at("/$defs/child/required")).add("dateOfBirth");

    assertThat(SchemaCompatibility.breaks(released(MessageType.INCIDENT), changed))
        .containsExactly("/children/*/dateOfBirth: required");
  }

  @Test
  void aRemovedValueIsCaught() {
    var changed = released(MessageType.INCIDENT).deepCopy();
    ((ArrayNode) changed.at("/$defs/presence/enum")).remove(1);

    assertThat(SchemaCompatibility.breaks(released(MessageType.INCIDENT), changed))
        .containsExactly("/children/*/presence: enum without HEARD");
  }

  @Test
  void whatOnlyWidensIsAllowed() {
    var changed = (ObjectNode) released(MessageType.INCIDENT).deepCopy();
    ((ArrayNode) changed.at("/$defs/presence/enum")).add("TOLD_LATER");
    ((ObjectNode) changed.at("/properties/circumstances")).put("maxLength", 4000);
    ((ObjectNode) changed.at("/$defs/child/properties/approximateAge")).put("type", "number");
    ((ObjectNode) changed.at("/properties")).putObject("priority").put("type", "integer");
    ((ArrayNode) changed.at("/required")).remove(0);
    ((ObjectNode) changed.at("/properties/reference")).put("description", "other words");
    var reference = (ObjectNode) changed.at("/$defs/reference");
    reference.put("pattern", reference.get("pattern").asString() + "|^none$");

    assertThat(SchemaCompatibility.breaks(released(MessageType.INCIDENT), changed)).isEmpty();
  }

  private static JsonNode changed(String place, JsonNode value) {
    var schema = released(MessageType.INCIDENT).deepCopy();
    int end = place.lastIndexOf('/');
    var parent = (ObjectNode) schema.at(place.substring(0, end));
    var name = place.substring(end + 1);
    if (value.isNull()) {
      parent.remove(name);
    } else {
      parent.set(name, value);
    }
    return schema;
  }

  private static JsonNode released(MessageType<?> type) {
    return SchemaFiles.json(SchemaFiles.RELEASED.resolve(type.name() + ".schema.json"));
  }
}
