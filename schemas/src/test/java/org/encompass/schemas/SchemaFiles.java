package org.encompass.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.encompass.schemas.wire.MessageType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema files and what lies beside them, as the tests read them.
public final class SchemaFiles {
  /// Every kind of message.
  public static final List<MessageType<?>> TYPES =
      List.of(
          MessageType.INCIDENT,
          MessageType.RECEIPT,
          MessageType.SCHOOL,
          MessageType.ROLL,
          MessageType.DISCLOSURE,
          MessageType.DISCLOSURE_CONTENT,
          MessageType.ACKNOWLEDGEMENT);

  /// The folder of the schemas.
  public static final Path FOLDER = folder("/org/encompass/schemas/incident.schema.json");

  /// The folder of the schemas as last released.
  public static final Path RELEASED = folder("/released/1.0/incident.schema.json");

  /// A message's schema.
  public static JsonNode schema(MessageType<?> type) {
    return json(FOLDER.resolve(type.name() + ".schema.json"));
  }

  /// A file as JSON.
  public static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }

  /// The files of a folder in order.
  public static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String resource) {
    try {
      var uri = Objects.requireNonNull(SchemaFiles.class.getResource(resource)).toURI();
      return Objects.requireNonNull(Path.of(uri).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private SchemaFiles() {}
}
