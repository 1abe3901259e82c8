package org.encompass.notifier.desk.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.encompass.schemas.callsheet.SnapshotFile;

/// Where sealed copies lie. A file is there whole or not at all, also after the power failed.
final class SnapshotFolder {
  private final Path directory;
  private final String node;

  /// @param node tells this node's files from those of others in the same directory
  SnapshotFolder(Path directory, String node) {
    this.directory = directory;
    this.node = node;
  }

  /// Adds a copy that only its owner may read.
  void write(Instant writtenAt, String sealed) throws IOException {
    Files.createDirectories(directory, ownerOnly("rwx------"));
    var name = SnapshotFile.name(writtenAt, node);
    var part = directory.resolve("." + node + ".part");
    Files.deleteIfExists(part);
    try (var file =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly("rw-------"))) {
      var bytes = ByteBuffer.wrap(sealed.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true); // the new name, too
    }
  }

  /// When the newest was written, by whichever node.
  Optional<Instant> newest() {
    try {
      return SnapshotFile.in(directory).stream().map(SnapshotFile::writtenAt).findFirst();
    } catch (IOException nothingToBeSeen) {
      return Optional.empty();
    }
  }

  /// Deletes those that were written before.
  void forget(Instant before) throws IOException {
    for (var file : SnapshotFile.in(directory)) {
      if (file.writtenAt().isBefore(before)) {
        Files.deleteIfExists(file.path());
      }
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    var posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
