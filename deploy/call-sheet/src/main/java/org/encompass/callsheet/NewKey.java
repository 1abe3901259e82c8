package org.encompass.callsheet;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.encompass.schemas.callsheet.DutyKey;

/// Makes a pair of keys: two files, of which one must never lie on a server.
///
/// @param kid what the pair is called
public record NewKey(String kid, Path privateFile, Path publicFile) {

  /// A fresh pair in this directory; the private half is readable by its owner only.
  public static NewKey in(Path directory) throws IOException {
    var key = DutyKey.fresh("duty");
    var made =
        new NewKey(
            key.kid(),
            directory.resolve(key.kid() + ".private.jwk"),
            directory.resolve(key.kid() + ".public.jwk"));
    Files.createDirectories(directory);
    write(made.privateFile, key.jwk(), "rw-------");
    write(made.publicFile, key.publicJwk(), "rw-r--r--");
    return made;
  }

  private static void write(Path file, String jwk, String permissions) throws IOException {
    var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    var mode =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, mode);
    } catch (FileAlreadyExistsException e) {
      throw new CannotOpen(file + " is there already");
    }
    Files.writeString(file, jwk + "\n");
  }
}
