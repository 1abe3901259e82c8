package org.encompass.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.encompass.local.register.WrittenRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir Path folder;
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(before);
  }

  @Test
  void aRegisterOfTooFewSchoolsIsRefusedInOneLine() throws Exception {
    var file = WrittenRegister.of(folder, 3).toString();
    assertThat(Demo.run("--once", "--register", file)).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("at least 10");
  }

  @Test
  void soIsAFileThatIsNotThere() {
    var file = folder.resolve("nowhere.csv").toString();
    assertThat(Demo.run("--register", file)).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("nowhere.csv");
  }
}
