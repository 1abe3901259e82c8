package org.encompass.schemas;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.encompass.schemas.wire.MessageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// The records and the schemas say the same: every component is a property and the other way round,
/// with the same type, the same values, and required exactly where null is not allowed.
class RecordsAndSchemasTest {
  static final List<MessageType<?>> TYPES = SchemaFiles.TYPES;

  private final List<String> differences = new ArrayList<>();
  private @Nullable JsonNode root;

  @ParameterizedTest
  @FieldSource("TYPES")
  void agreeBothWays(MessageType<?> type) {
    root = SchemaFiles.schema(type);
    compare(type.name(), type.record(), root);
    assertThat(differences).isEmpty();
  }

  @Test
  void aDifferenceIsSeen() {
    root = SchemaFiles.schema(MessageType.ACKNOWLEDGEMENT);
    compare("other", DisclosureMessage.class, root);
    assertThat(differences)
        .contains("other/outcome: no component", "other/urn: no property")
        .anyMatch(difference -> difference.startsWith("other/kind: values"));
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void everyFieldIsDescribed(MessageType<?> type) {
    SchemaFiles.schema(type)
        .findParents("properties")
        .forEach(
            object ->
                object
                    .get("properties")
                    .propertyStream()
                    .filter(field -> !field.getValue().isBoolean() && !inCondition(object))
                    .forEach(
                        field ->
                            assertThat(field.getValue().has("description"))
                                .as(field.getKey())
                                .isTrue()));
  }

  private static boolean inCondition(JsonNode object) {
    return !object.has("type");
  }

  private void compare(String place, Class<?> record, JsonNode schema) {
    var properties = schema.path("properties");
    var required = strings(schema.path("required"));
    // children are required unless withdrawn, content only when issued: conditions, not `required`
    for (var component : record.getRecordComponents()) {
      var at = place + "/" + component.getName();
      if (!properties.has(component.getName())) {
        differences.add(at + ": no property");
        continue;
      }
      if (nullable(component) == required.contains(component.getName())) {
        differences.add(at + ": required and @Nullable disagree");
      }
      value(at, component.getGenericType(), resolve(properties.get(component.getName())));
    }
    var names =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(toCollection(TreeSet::new));
    properties.propertyNames().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> differences.add(place + "/" + name + ": no component"));
  }

  private static boolean nullable(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private void value(String at, Type type, JsonNode schema) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      same(at, schema, "array", "");
      value(at + "/0", list.getActualTypeArguments()[0], resolve(schema.path("items")));
      return;
    }
    var wanted = (Class<?>) type;
    if (wanted.isRecord()) {
      same(at, schema, "object", "");
      compare(at, wanted, schema);
    } else if (wanted.isEnum()) {
      same(at, schema, "string", "");
      var values =
          Arrays.stream(wanted.getEnumConstants())
              .map(Object::toString)
              .collect(toCollection(LinkedHashSet::new));
      if (!values.equals(strings(schema.path("enum")))) {
        differences.add(at + ": values " + values + " and " + schema.path("enum"));
      }
    } else {
      plain(at, wanted, schema);
    }
  }

  private void plain(String at, Class<?> wanted, JsonNode schema) {
    var expected =
        Map.of(
                String.class, List.of("string", ""),
                UUID.class, List.of("string", "uuid"),
                LocalDate.class, List.of("string", "date"),
                OffsetDateTime.class, List.of("string", "date-time"),
                Boolean.class, List.of("boolean", ""),
                int.class, List.of("integer", ""),
                Integer.class, List.of("integer", ""),
                long.class, List.of("integer", ""))
            .getOrDefault(wanted, List.of("?", "?"));
    same(at, schema, expected.getFirst(), expected.getLast());
    if (expected.getFirst().equals("integer")) {
      long most = wanted == long.class ? Long.MAX_VALUE : Integer.MAX_VALUE;
      if (!schema.has("minimum") || schema.path("maximum").asLong(most) > most) {
        differences.add(at + ": range");
      }
    }
  }

  private void same(String at, JsonNode schema, String type, String format) {
    if (!schema.path("type").asString("").equals(type)
        || !schema.path("format").asString("").equals(format)) {
      differences.add(at + ": not " + type + " " + format);
    }
  }

  private JsonNode resolve(JsonNode place) {
    return place.has("$ref") && root != null
        ? root.at(place.get("$ref").asString().substring(1))
        : place;
  }

  private static Set<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(toCollection(LinkedHashSet::new));
  }
}
