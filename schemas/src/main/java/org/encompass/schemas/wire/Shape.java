package org.encompass.schemas.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Which fields a schema names at which place.
///
/// @param format `date`, `date-time`, ... or ""
/// @param longest the most characters a text may have
record Shape(Map<String, Shape> properties, @Nullable Shape items, String format, int longest) {
  /// What is left of a record when the fields that no schema names, and explicit nulls, are taken
  /// out.
  record Known(ObjectNode tree, int unknownFields) {}

  static Shape of(JsonNode schema) {
    return of(schema, schema);
  }

  private static Shape of(JsonNode place, JsonNode root) {
    var schema = place.has("$ref") ? root.at(place.get("$ref").asString().substring(1)) : place;
    var properties =
        schema
            .path("properties")
            .propertyStream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> of(entry.getValue(), root)));
    var items = schema.has("items") ? of(schema.get("items"), root) : null;
    return new Shape(
        properties,
        items,
        schema.path("format").asString(""),
        Math.min(longest(place), longest(schema)));
  }

  private static int longest(JsonNode schema) {
    return schema.path("maxLength").asInt(Integer.MAX_VALUE);
  }

  Known known(ObjectNode tree) {
    var unknown = new int[1];
    return new Known(known(tree, unknown), unknown[0]);
  }

  private ObjectNode known(ObjectNode tree, int[] unknown) {
    var kept = JsonNodeFactory.instance.objectNode();
    for (var field : tree.properties()) {
      var shape = properties.get(field.getKey());
      if (shape == null) {
        unknown[0]++;
      } else if (!field.getValue().isNull()) {
        kept.set(field.getKey(), shape.knownValue(field.getValue(), unknown));
      }
    }
    return kept;
  }

  private JsonNode knownValue(JsonNode value, int[] unknown) {
    return switch (value) {
      case ObjectNode object when !properties.isEmpty() -> known(object, unknown);
      case ArrayNode array when items != null -> {
        var kept = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(item -> kept.add(items.knownValue(item, unknown)));
        yield kept;
      }
      case StringNode text -> cut(text);
      default -> value;
    };
  }

  // A text that is too long stays too long, but no pattern gets to walk through all of it: some
  // walk
  // in squares, or once per character on the stack.
  private JsonNode cut(StringNode text) {
    var characters = text.asString();
    if (characters.length() / 2 <= longest) {
      return text;
    }
    return StringNode.valueOf(
        characters.substring(0, characters.offsetByCodePoints(0, longest + 1)));
  }

  /// The shape one step further down, if the schema names it.
  Optional<Shape> at(String step) {
    return Optional.ofNullable(items != null ? items : properties.get(step));
  }

  /// The pointer to the deepest place of a path that the schema names: what a sender made up, which
  /// may be anything, is never repeated.
  String pointer(List<String> path) {
    var pointer = new StringBuilder();
    var shape = Optional.of(this);
    for (var step : path) {
      shape = shape.flatMap(place -> place.at(step));
      if (shape.isEmpty()) {
        break;
      }
      pointer.append('/').append(step);
    }
    return pointer.toString();
  }
}
