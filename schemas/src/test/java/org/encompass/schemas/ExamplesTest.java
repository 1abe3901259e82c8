package org.encompass.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.Reading.Bad;
import org.encompass.schemas.wire.Reading.Good;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example file is read as its folder says; a bad one gives exactly the problems beside it.
class ExamplesTest {
  static final List<MessageType<?>> TYPES = SchemaFiles.TYPES;

  private final WireReader reader = new WireReader(WireKeys.of("{\"keys\":[]}"));

  @ParameterizedTest
  @FieldSource("TYPES")
  void thereAreExamplesEnough(MessageType<?> type) {
    assertThat(examples(type, "good")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(examples(type, "bad")).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource
  void aGoodExampleIsAcceptedAndSurvivesTheWayThroughItsRecord(Path file, MessageType<?> type)
      throws IOException {
    var read = good(Files.readAllBytes(file), type);
    var again = good(WireWriter.write(read.message()), type);

    assertThat(again.message()).isEqualTo(read.message());
    assertThat(again.unknownFields()).isZero();
  }

  static Stream<Arguments> aGoodExampleIsAcceptedAndSurvivesTheWayThroughItsRecord() {
    return all("good");
  }

  @ParameterizedTest
  @MethodSource
  void aBadExampleGivesTheProblemsBesideIt(Path file, MessageType<?> type) throws IOException {
    var expected =
        SchemaFiles.json(Path.of(file.toString().replace(".json", ".problems.json")))
            .valueStream()
            .map(
                problem -> problem.get("pointer").asString() + " " + problem.get("code").asString())
            .toList();

    var reading = reader.readPlain(Files.readAllBytes(file), type);

    assertThat(reading).isInstanceOf(Bad.class);
    assertThat(((Bad<?>) reading).problems())
        .extracting(problem -> problem.pointer() + " " + problem.code())
        .containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> aBadExampleGivesTheProblemsBesideIt() {
    return all("bad");
  }

  private static Stream<Arguments> all(String folder) {
    return TYPES.stream()
        .flatMap(
            type ->
                examples(type, folder).stream()
                    .map(
                        file ->
                            Arguments.of(
                                Named.of(type.name() + "/" + file.getFileName(), file), type)));
  }

  private static List<Path> examples(MessageType<?> type, String folder) {
    var path = SchemaFiles.FOLDER.resolve("examples").resolve(type.name()).resolve(folder);
    return SchemaFiles.files(path).stream()
        .filter(file -> !file.toString().endsWith(".problems.json"))
        .toList();
  }

  private <T> Good<T> good(byte[] json, MessageType<T> type) {
    return switch (reader.readPlain(json, type)) {
      case Reading.Good<T> good -> good;
      case Reading.Bad<T> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
