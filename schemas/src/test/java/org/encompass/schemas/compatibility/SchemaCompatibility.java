package org.encompass.schemas.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Compares a released schema with the present one and lists every way in which the present one may
/// refuse what the released one accepted. Careful rather than clever: what it cannot judge (a
/// changed pattern, unless it is the released one with one more form behind it; a changed
/// condition) it lists.
final class SchemaCompatibility {
  private static final Set<String> LOWER_LIMITS =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER_LIMITS =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final Set<String> COMPARED =
      Set.of("required", "enum", "type", "properties", "items");
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "$comment",
          "title",
          "description",
          "default",
          "examples",
          "deprecated",
          "contentMediaType");

  private final JsonNode released;
  private final JsonNode present;
  private final List<String> breaks = new ArrayList<>();

  private SchemaCompatibility(JsonNode released, JsonNode present) {
    this.released = released;
    this.present = present;
  }

  /// Every break, as the place and what was narrowed; empty if compatible.
  static List<String> breaks(JsonNode released, JsonNode present) {
    var comparison = new SchemaCompatibility(released, present);
    comparison.compare("", released, present);
    return comparison.breaks;
  }

  private void compare(String at, JsonNode oldPlace, JsonNode newPlace) {
    if (newPlace.isBoolean() || oldPlace.isBoolean()) {
      if (!newPlace.equals(oldPlace) && !(newPlace.isBoolean() && newPlace.asBoolean())) {
        broken(at, "schema");
      }
      return;
    }
    // a limit beside a $ref counts as well as the one behind it
    var before = withTarget(oldPlace, released);
    var now = withTarget(newPlace, present);
    required(at, first("required", before), first("required", now));
    values(at, first("enum", before), first("enum", now));
    type(at, first("type", before), first("type", now));
    properties(at, first("properties", before), first("properties", now));
    items(at, first("items", before), first("items", now));
    keywords(now).forEach(keyword -> keyword(at, keyword, before, now));
  }

  private static List<JsonNode> withTarget(JsonNode place, JsonNode root) {
    return place.has("$ref")
        ? List.of(place, root.at(place.get("$ref").asString().substring(1)))
        : List.of(place);
  }

  private void required(String at, JsonNode before, JsonNode now) {
    now.valueStream()
        .filter(name -> before.valueStream().noneMatch(name::equals))
        .forEach(name -> broken(at + "/" + name.asString(), "required"));
  }

  private void values(String at, JsonNode before, JsonNode now) {
    if (now.isMissingNode()) {
      return;
    }
    if (before.isMissingNode()) {
      broken(at, "enum");
    }
    before
        .valueStream()
        .filter(value -> now.valueStream().noneMatch(value::equals))
        .forEach(value -> broken(at, "enum without " + value.asString()));
  }

  private void type(String at, JsonNode before, JsonNode now) {
    if (now.isMissingNode() || now.equals(before)) {
      return;
    }
    if (!(before.asString("").equals("integer") && now.asString("").equals("number"))) {
      broken(at, "type");
    }
  }

  // An added optional property is allowed, though it narrows what was an unknown field: a sender of
  // the released schema does not send it.
  private void properties(String at, JsonNode before, JsonNode now) {
    before
        .propertyStream()
        .forEach(
            property -> {
              var place = at + "/" + property.getKey();
              if (now.has(property.getKey())) {
                compare(place, property.getValue(), now.get(property.getKey()));
              } else {
                broken(place, "property removed");
              }
            });
  }

  private void items(String at, JsonNode before, JsonNode now) {
    if (!before.isMissingNode() && !now.isMissingNode()) {
      compare(at + "/*", before, now);
    } else if (!now.isMissingNode()) {
      broken(at, "items");
    }
  }

  private static Set<String> keywords(List<JsonNode> places) {
    var keywords = new LinkedHashSet<String>();
    places.forEach(place -> keywords.addAll(place.propertyNames()));
    keywords.removeAll(COMPARED);
    keywords.removeAll(WITHOUT_EFFECT);
    return keywords;
  }

  private void keyword(String at, String keyword, List<JsonNode> before, List<JsonNode> now) {
    if (LOWER_LIMITS.contains(keyword)) {
      limit(at, keyword, before, now, 1);
    } else if (UPPER_LIMITS.contains(keyword)) {
      limit(at, keyword, before, now, -1);
    } else if (!all(keyword, before).containsAll(all(keyword, now))
        && !(keyword.equals("pattern") && oneMore(first(keyword, before), first(keyword, now)))) {
      broken(at, keyword);
    }
  }

  /// Whether a pattern is the released one or something else.
  private static boolean oneMore(JsonNode before, JsonNode now) {
    return before.isString() && now.asString("").startsWith(before.asString() + "|");
  }

  private void limit(
      String at, String keyword, List<JsonNode> before, List<JsonNode> now, int way) {
    var tightestNow = tightest(keyword, now, way);
    var tightestBefore = tightest(keyword, before, way);
    if (tightestBefore.isMissingNode()
        || way * Double.compare(tightestNow.asDouble(), tightestBefore.asDouble()) > 0) {
      broken(at, keyword);
    }
  }

  private static JsonNode tightest(String keyword, List<JsonNode> places, int way) {
    return all(keyword, places).stream()
        .max((one, other) -> way * Double.compare(one.asDouble(), other.asDouble()))
        .orElse(MissingNode.getInstance());
  }

  private static List<JsonNode> all(String keyword, List<JsonNode> places) {
    return places.stream()
        .filter(place -> place.has(keyword))
        .map(place -> place.get(keyword))
        .toList();
  }

  private static JsonNode first(String keyword, List<JsonNode> places) {
    return places.stream()
        .filter(place -> place.has(keyword))
        .map(place -> place.get(keyword))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private void broken(String at, String what) {
    breaks.add(at + ": " + what);
  }
}
