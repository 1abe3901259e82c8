package org.encompass.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir Path folder;

  @Test
  void aCrashedRunsProcessesAndFilesAreClearedUp() throws Exception {
    var orphan = new ProcessBuilder("sleep", "600").start();
    var run = run(Instant.EPOCH, PidFile.Entry.of("notifier", orphan.toHandle()));
    RunDirectory.clearUpAfterCrashes(folder);
    assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(run).doesNotExist();
  }

  @Test
  void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      var entry = PidFile.Entry.of("notifier", stranger.toHandle());
      var before = entry.started().minusSeconds(3600);
      var run =
          run(Instant.EPOCH, new PidFile.Entry("notifier", entry.pid(), before, entry.command()));
      RunDirectory.clearUpAfterCrashes(folder);
      assertThat(stranger.isAlive()).isTrue();
      assertThat(run).doesNotExist();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aRunThatIsGoingOnIsLeftAlone() throws Exception {
    var run = run(PidFile.Entry.of("launcher", ProcessHandle.current()).started());
    RunDirectory.clearUpAfterCrashes(folder);
    assertThat(run).exists();
  }

  @Test
  void aFolderWithOtherThingsInItIsNotTaken() throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> RunDirectory.create(Optional.of(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not empty");
  }

  private Path run(Instant launcherStarted, PidFile.Entry... others) throws Exception {
    var run = Files.createDirectory(folder.resolve("encompass-demo-1"));
    var here = PidFile.Entry.of("launcher", ProcessHandle.current());
    var lines =
        new ArrayList<>(
            List.of(
                line(new PidFile.Entry("launcher", here.pid(), launcherStarted, here.command()))));
    List.of(others).forEach(entry -> lines.add(line(entry)));
    Files.write(run.resolve("run.pid"), lines);
    return run;
  }

  private static String line(PidFile.Entry e) {
    return "%s\t%d\t%s\t%s".formatted(e.name(), e.pid(), e.started(), e.command());
  }
}
