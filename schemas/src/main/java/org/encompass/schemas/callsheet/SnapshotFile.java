package org.encompass.schemas.callsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sealed call sheet in a directory. Its name says when it was written and by which node, so that
/// nodes that share a directory do not write over each other.
public record SnapshotFile(Path path, Instant writtenAt) {
  private static final Pattern NAME =
      Pattern.compile("call-sheet-(\\d{8}T\\d{6}Z)-[0-9a-z]+\\.jwe");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// The name of a file.
  ///
  /// @param node letters and digits
  public static String name(Instant writtenAt, String node) {
    return "call-sheet-" + TIME.format(writtenAt) + "-" + node + ".jwe";
  }

  /// All of a directory, newest first.
  public static List<SnapshotFile> in(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .flatMap(file -> of(file).stream())
          .sorted(
              Comparator.comparing(SnapshotFile::writtenAt)
                  .thenComparing(SnapshotFile::path)
                  .reversed())
          .toList();
    }
  }

  private static Optional<SnapshotFile> of(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SnapshotFile(file, TIME.parse(name.group(1), Instant::from)));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
