package org.encompass.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.encompass.schemas.wire.MessageType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Each schema file stands alone for those who take just one; what they share must not drift apart.
class SharedDefinitionsTest {
  @Test
  void aDefinitionOfTheSameNameIsTheSameInEveryFile() {
    Map<String, JsonNode> seen = new HashMap<>();
    for (var type : SchemaFiles.TYPES) {
      SchemaFiles.schema(type)
          .get("$defs")
          .propertyStream()
          .forEach(
              definition -> {
                var first = seen.putIfAbsent(definition.getKey(), definition.getValue());
                if (first != null) {
                  assertThat(definition.getValue()).as(definition.getKey()).isEqualTo(first);
                }
              });
    }
  }

  @Test
  void theForcesAreTheClosedListOfTheCode() {
    var codes = new TreeSet<String>();
    SchemaFiles.schema(MessageType.INCIDENT)
        .at("/$defs/force/enum")
        .forEach(code -> codes.add(code.asString()));

    assertThat(codes).hasSize(43).isEqualTo(new TreeSet<>(PoliceForces.ALL.keySet()));
    assertThat(PoliceForces.known("E23000014")).isTrue();
    assertThat(PoliceForces.known("E23000040")).isFalse();
  }
}
