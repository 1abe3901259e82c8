package org.encompass.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A line that was cut stays cut, or an outage in a test is none.
class RelayTest {
  private static final int ROUNDS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SILENCE = Duration.ofMillis(500);

  /// A thread that waits in `accept` may still be handed a caller after its socket was closed, so
  /// this is tried often.
  @Test
  void nobodyIsLetThroughOnceItIsClosed() throws Exception {
    try (var server = new ServerSocket(0)) {
      Thread.startVirtualThread(() -> greetEverybody(server));

      for (int round = 1; round <= ROUNDS; round++) {
        assertThat(greetsAfterItsEnd(server.getLocalPort())).as("round %d", round).isFalse();
      }
    }
  }

  private static boolean greetsAfterItsEnd(int target) throws IOException {
    var relay = new Relay(target);
    int port = relay.port();
    assertThat(greets(port, PATIENCE)).isTrue();
    relay.close();
    return greets(port, SILENCE);
  }

  /// A kernel may also drop a caller who came as the door closed, without a word to it.
  private static boolean greets(int port, Duration patience) {
    try (var line = new Socket("localhost", port)) {
      line.setSoTimeout(Math.toIntExact(patience.toMillis()));
      return line.getInputStream().read() == '2';
    } catch (IOException e) {
      return false;
    }
  }

  private static void greetEverybody(ServerSocket server) {
    try {
      while (true) {
        try (var caller = server.accept()) {
          caller.getOutputStream().write('2');
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }
}
