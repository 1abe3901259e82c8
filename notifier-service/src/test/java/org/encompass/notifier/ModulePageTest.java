package org.encompass.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.encompass.harness.ModulePage;
import org.junit.jupiter.api.Test;

/// Draw anew with `-Dencompass.write-modules=true`.
class ModulePageTest {
  @Test
  void theReadmeShowsTheModulesAsTheyAre() throws IOException {
    var page = new ModulePage(NotifierApplication.class).standsAndShould(Path.of("README.md"));
    assertThat(page.getFirst()).isEqualTo(page.getLast());
  }
}
