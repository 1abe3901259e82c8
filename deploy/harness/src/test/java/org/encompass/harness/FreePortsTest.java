package org.encompass.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FreePortsTest {
  private static final int FIRST = 32_000;
  private static final int LAST = 32_699;

  @Test
  void aPortIsDrawnOnceOnThisMachine() throws Exception {
    var ours = FreePorts.draw(200, FIRST, LAST);
    assertThat(FreePorts.draw(100, FIRST, LAST)).doesNotContainAnyElementsOf(ours);
    assertThat(drawnElsewhere(100).lines().map(Integer::valueOf))
        .hasSize(100)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(ours);
    assertThatThrownBy(() -> FreePorts.draw(LAST - FIRST + 2, FIRST, LAST))
        .hasMessageContaining("no free ports");
  }

  private static String drawnElsewhere(int count) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                DrawsPorts.class.getName(),
                String.valueOf(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  /// Another process that draws from the same ports, and says which.
  static final class DrawsPorts {
    public static void main(String[] args) {
      FreePorts.draw(Integer.parseInt(args[0]), FIRST, LAST).forEach(System.out::println);
    }
  }
}
