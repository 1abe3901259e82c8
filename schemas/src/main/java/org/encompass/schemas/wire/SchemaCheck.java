package org.encompass.schemas.wire;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message's JSON Schema, compiled once, with its errors said in our own codes.
///
/// @param shape the fields that the schema names
record SchemaCheck(Schema schema, Shape shape) {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  static SchemaCheck of(MessageType<?> type) {
    try (var in = SchemaCheck.class.getResourceAsStream(type.schemaResource())) {
      if (in == null) {
        throw new IllegalStateException("no schema for " + type.name());
      }
      JsonNode text = JsonMapper.shared().readTree(in);
      var schema = REGISTRY.getSchema(text);
      schema.initializeValidators();
      return new SchemaCheck(schema, Shape.of(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Problem> problems(JsonNode tree) {
    return schema.validate(tree).stream().map(SchemaCheck::problem).toList();
  }

  private static Problem problem(Error error) {
    var pointer = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "required" ->
          // "one of these fields": none of them is the missing one, so the whole object is named
          error.getEvaluationPath().contains("anyOf")
              ? Problem.of(ProblemCode.MISSING, pointer)
              : Problem.of(ProblemCode.MISSING, pointer + "/" + error.getProperty());
      case "anyOf" -> Problem.of(ProblemCode.MISSING, pointer);
      case "type" -> Problem.of(ProblemCode.WRONG_TYPE, pointer);
      case "enum", "const" -> Problem.of(notAllowed(pointer), pointer);
      case "maxLength" -> Problem.of(ProblemCode.TOO_LONG, pointer);
      case "minLength" -> Problem.of(ProblemCode.TOO_SHORT, pointer);
      case "pattern", "format" -> Problem.of(ProblemCode.WRONG_FORMAT, pointer);
      case "minimum", "maximum", "not" -> Problem.of(ProblemCode.OUT_OF_RANGE, pointer);
      case "maxItems" -> Problem.of(ProblemCode.TOO_MANY, pointer);
      case "minItems" -> Problem.of(ProblemCode.TOO_FEW, pointer);
      default -> Problem.of(ProblemCode.NOT_ALLOWED, pointer);
    };
  }

  private static ProblemCode notAllowed(String pointer) {
    return switch (pointer) {
      case "/force", "/dutyForce" -> ProblemCode.UNKNOWN_FORCE;
      case "/schemaVersion" -> ProblemCode.UNSUPPORTED_VERSION;
      default -> ProblemCode.NOT_ALLOWED;
    };
  }
}
