package org.encompass.schemas.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.Reading.Bad;
import org.encompass.schemas.wire.Reading.Glimpse;
import org.encompass.schemas.wire.Reading.Good;
import org.encompass.schemas.wire.StrictJson.Parsed.Broken;
import org.encompass.schemas.wire.StrictJson.Parsed.Whole;
import org.encompass.schemas.wire.Unsealed.Opened;
import org.encompass.schemas.wire.Unsealed.Refused;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads values as they stand on a topic: strict JSON, sealed or plain, held against its schema and
/// against what a schema cannot say. Whatever the bytes, the answer is a {@link Reading}, never an
/// exception. Safe for many threads; schemas are compiled once.
public final class WireReader {
  /// The largest value that is accepted, as it stands on the topic: a sealed one counts sealed.
  public static final int MAX_BYTES = 262_144;

  private static final Map<MessageType<?>, SchemaCheck> CHECKS = new ConcurrentHashMap<>();
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private final WireKeys keys;

  /// A reader that opens what these keys open.
  public WireReader(WireKeys keys) {
    this.keys = keys;
  }

  /// Reads a value that may be plain or sealed.
  public <T> Reading<T> read(byte[] value, MessageType<T> type) {
    return WireKeys.looksSealed(value) ? opened(value, type) : readPlain(value, type);
  }

  /// Reads a value that must be sealed; a plain one is refused with ENCRYPTION_REQUIRED.
  public <T> Reading<T> readSealed(byte[] value, MessageType<T> type) {
    return WireKeys.looksSealed(value)
        ? opened(value, type)
        : bad(ProblemCode.ENCRYPTION_REQUIRED, glimpse(value));
  }

  private <T> Reading<T> opened(byte[] value, MessageType<T> type) {
    return switch (keys.open(new String(value, ISO_8859_1).strip())) {
      case Refused(var reason) -> bad(reason, Glimpse.NOTHING);
      case Opened(var json, var kid) ->
          value.length > MAX_BYTES
              ? bad(ProblemCode.TOO_LARGE, glimpse(json))
              : readPlain(json, type);
    };
  }

  /// Reads a JSON text that is not sealed (any more): the body of an HTTP request, opened content.
  public <T> Reading<T> readPlain(byte[] json, MessageType<T> type) {
    if (json.length > MAX_BYTES) {
      return bad(ProblemCode.TOO_LARGE, glimpse(json));
    }
    var check = CHECKS.computeIfAbsent(type, SchemaCheck::of);
    return switch (StrictJson.parse(json)) {
      case Broken(var code, var path, var tree) ->
          new Bad<>(List.of(Problem.of(code, check.shape().pointer(path))), Glimpses.of(tree));
      case Whole(var tree) -> checked(tree, check, type);
    };
  }

  private static <T> Reading<T> checked(ObjectNode tree, SchemaCheck check, MessageType<T> type) {
    var known = check.shape().known(tree);
    var found = new ArrayList<>(check.problems(known.tree()));
    found.addAll(ContentCheck.problems(known.tree(), check.shape()));
    if (!found.isEmpty()) {
      return new Bad<>(Problems.told(found), Glimpses.of(tree));
    }
    return new Good<>(
        MAPPER.treeToValue(known.tree(), type.record()),
        ContentCheck.advice(known.tree()),
        known.unknownFields(),
        MAPPER.writeValueAsBytes(known.tree()));
  }

  private static Glimpse glimpse(byte[] json) {
    var beginning = json.length > MAX_BYTES ? Arrays.copyOf(json, MAX_BYTES) : json;
    return Glimpses.of(StrictJson.parse(beginning).tree());
  }

  private static <T> Reading<T> bad(ProblemCode code, Glimpse glimpse) {
    return new Bad<>(List.of(Problem.of(code, "")), glimpse);
  }
}
