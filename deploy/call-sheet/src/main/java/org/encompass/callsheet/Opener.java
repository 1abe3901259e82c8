package org.encompass.callsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.callsheet.CallSheet;
import org.encompass.schemas.callsheet.DutyKey;
import org.encompass.schemas.callsheet.SnapshotFile;
import org.encompass.schemas.wire.Unsealed.Opened;
import org.encompass.schemas.wire.Unsealed.Refused;
import org.encompass.schemas.wire.WireKeys;

/// Opens sealed call sheets with the duty's private key.
final class Opener {
  /// @param warnings what was passed over on the way to it
  record Found(CallSheet sheet, Path file, List<String> warnings) {}

  private final DutyKey key;

  Opener(DutyKey key) {
    this.key = key;
  }

  /// The private half of a key from its file.
  static Opener with(Path keyFile) {
    DutyKey key;
    try {
      key = DutyKey.of(Files.readString(keyFile));
    } catch (IOException unreadable) {
      throw new CannotOpen("the key " + keyFile + " cannot be read");
    } catch (IllegalArgumentException noKey) {
      throw new CannotOpen(keyFile + " is no key: " + noKey.getMessage());
    }
    if (!key.opens()) {
      throw new CannotOpen(
          keyFile + " is the public half of " + key.kid() + ", which opens nothing");
    }
    return new Opener(key);
  }

  /// The file, or the newest of a directory that opens.
  Found open(Path place) {
    if (!Files.isDirectory(place)) {
      return new Found(sheet(place), place, List.of());
    }
    var passedOver = new ArrayList<String>();
    for (var file : newestFirst(place)) {
      try {
        return new Found(sheet(file.path()), file.path(), List.copyOf(passedOver));
      } catch (CannotOpen e) {
        passedOver.add(e.sentence());
      }
    }
    throw new CannotOpen(
        passedOver.isEmpty() ? "there is no call sheet in " + place : passedOver.getFirst());
  }

  private static List<SnapshotFile> newestFirst(Path directory) {
    try {
      return SnapshotFile.in(directory);
    } catch (IOException unreadable) {
      throw new CannotOpen("the directory " + directory + " cannot be read");
    }
  }

  private CallSheet sheet(Path file) {
    var sealed = text(file);
    return switch (key.open(sealed)) {
      case Opened opened -> read(file, opened.json());
      case Refused refused -> throw new CannotOpen(file + " " + why(refused.reason(), sealed));
    };
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip();
    } catch (IOException unreadable) {
      throw new CannotOpen(file + (Files.exists(file) ? " cannot be read" : " is not there"));
    }
  }

  private String why(ProblemCode reason, String sealed) {
    if (reason == ProblemCode.KEY_UNKNOWN) {
      return "is sealed to the key %s, and this one is %s"
          .formatted(DutyKey.sealedTo(sealed).orElse("of another name"), key.kid());
    }
    return WireKeys.looksSealed(sealed.getBytes(StandardCharsets.US_ASCII))
        ? "is damaged"
        : "is not a sealed call sheet";
  }

  private static CallSheet read(Path file, byte[] json) {
    try {
      return CallSheet.read(json);
    } catch (IllegalArgumentException somethingElse) {
      throw new CannotOpen(file + " was sealed to this key and is not a call sheet");
    }
  }
}
