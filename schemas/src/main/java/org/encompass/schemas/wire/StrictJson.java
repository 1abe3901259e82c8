package org.encompass.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.encompass.schemas.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads exactly one JSON object and nothing after it: UTF-8, no key twice, at most 32 levels.
/// Built on tokens, in a loop, so that no input can overflow the stack, and so that the
/// readable beginning of a broken text is kept.
final class StrictJson {
  static final int MAX_LEVELS = 32;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigInteger BEYOND_LONG = BigInteger.TWO.pow(64);
  private static final double EXACT = 1L << 53;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_LEVELS + 1)
                  .maxNameLength(WireReader.MAX_BYTES)
                  .maxNumberLength(WireReader.MAX_BYTES)
                  .build())
          .build();

  /// What reading gave.
  sealed interface Parsed {
    /// The object, or as much of it as could be read.
    ObjectNode tree();

    /// A text that is one JSON object.
    record Whole(ObjectNode tree) implements Parsed {}

    /// A text that is not.
    ///
    /// @param path the names and indexes that lead to the place; empty = the whole record
    record Broken(ProblemCode code, List<String> path, ObjectNode tree) implements Parsed {}
  }

  /// An object or array that is being read, and the name its next value gets.
  private static final class Level {
    final JsonNode container;
    String name = "";

    Level(JsonNode container) {
      this.container = container;
    }

    /// Where the next value goes, or the one that is being read, went.
    String position(boolean begun) {
      return container instanceof ArrayNode array
          ? Integer.toString(begun ? array.size() - 1 : array.size())
          : name;
    }

    void add(JsonNode value) {
      switch (container) {
        case ObjectNode object -> object.set(name, value);
        case ArrayNode array -> array.add(value);
        default -> throw new IllegalStateException("not a container");
      }
    }
  }

  private final Deque<Level> open = new ArrayDeque<>();
  private @Nullable ObjectNode root;

  private StrictJson() {}

  static Parsed parse(byte[] bytes) {
    try {
      return new StrictJson().read(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      var readable = new StrictJson().read(new String(bytes, UTF_8)).tree();
      return new Parsed.Broken(ProblemCode.MALFORMED_JSON, List.of(), readable);
    }
  }

  private Parsed read(String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        var wrong = take(token, parser);
        if (wrong != null) {
          return broken(wrong);
        }
      }
    } catch (JacksonException malformed) {
      return broken(ProblemCode.MALFORMED_JSON);
    }
    return root == null || !open.isEmpty()
        ? broken(ProblemCode.MALFORMED_JSON)
        : new Parsed.Whole(root);
  }

  private @Nullable ProblemCode take(JsonToken token, JsonParser parser) {
    if (open.isEmpty() && (root != null || token != JsonToken.START_OBJECT)) {
      return ProblemCode.MALFORMED_JSON;
    }
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (open.size() == MAX_LEVELS) {
          return ProblemCode.TOO_DEEP;
        }
        start(token == JsonToken.START_OBJECT ? NODES.objectNode() : NODES.arrayNode());
      }
      case END_OBJECT, END_ARRAY -> open.pop();
      case PROPERTY_NAME -> {
        var level = open.element();
        level.name = parser.currentName();
        if (level.container.has(level.name)) {
          return ProblemCode.DUPLICATE_KEY;
        }
      }
      case VALUE_STRING -> open.element().add(NODES.stringNode(parser.getString()));
      case VALUE_NUMBER_INT -> open.element().add(integer(parser.getString()));
      case VALUE_NUMBER_FLOAT -> open.element().add(decimal(parser.getString()));
      case VALUE_TRUE -> open.element().add(NODES.booleanNode(true));
      case VALUE_FALSE -> open.element().add(NODES.booleanNode(false));
      case VALUE_NULL -> open.element().add(NODES.nullNode());
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("not JSON text");
    }
    return null;
  }

  private void start(JsonNode container) {
    if (root == null) {
      root = (ObjectNode) container;
    } else {
      open.element().add(container);
    }
    open.push(new Level(container));
  }

  // No field of ours reaches beyond a long: what does is kept as one number that fits nowhere, so
  // that a hundred thousand digits cost nothing.
  private static JsonNode integer(String digits) {
    try {
      return NODES.numberNode(Long.parseLong(digits));
    } catch (NumberFormatException tooLarge) {
      return NODES.numberNode(digits.startsWith("-") ? BEYOND_LONG.negate() : BEYOND_LONG);
    }
  }

  // 1.0 and 1e0 are the integer 1, as JSON Schema has it.
  private static JsonNode decimal(String digits) {
    double value = Double.parseDouble(digits);
    if (value != Math.rint(value)) {
      return NODES.numberNode(value);
    }
    if (Math.abs(value) < EXACT) {
      return NODES.numberNode((long) value);
    }
    return NODES.numberNode(value < 0 ? BEYOND_LONG.negate() : BEYOND_LONG);
  }

  private Parsed broken(ProblemCode code) {
    var path = new ArrayList<String>();
    if (code != ProblemCode.MALFORMED_JSON) {
      open.descendingIterator()
          .forEachRemaining(level -> path.add(level.position(level != open.peek())));
    }
    return new Parsed.Broken(code, path, root == null ? NODES.objectNode() : root);
  }
}
