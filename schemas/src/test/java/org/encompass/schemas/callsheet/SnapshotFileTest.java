package org.encompass.schemas.callsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:40:00Z");

  @TempDir private Path directory;

  @Test
  void newestComesFirstAndOtherFilesArePassedOver() throws Exception {
    for (var name :
        List.of(
            SnapshotFile.name(AT.minusSeconds(300), "b"),
            SnapshotFile.name(AT, "a"),
            "." + SnapshotFile.name(AT.plusSeconds(300), "a") + ".part",
            "call-sheet-20269999T999999Z-a.jwe",
            "notes.txt")) {
      Files.createFile(directory.resolve(name));
    }

    assertThat(SnapshotFile.in(directory))
        .extracting(file -> file.path().getFileName().toString())
        .containsExactly("call-sheet-20261123T084000Z-a.jwe", "call-sheet-20261123T083500Z-b.jwe");
    assertThat(SnapshotFile.in(directory).getFirst().writtenAt()).isEqualTo(AT);
  }
}
