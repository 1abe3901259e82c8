package org.encompass.notifier.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server of the bad old days: it offers AUTH and no STARTTLS.
final class PlainServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  PlainServer() throws IOException {
    socket = new ServerSocket(0);
    Thread.startVirtualThread(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    try (var client = socket.accept()) {
      var in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      var out = client.getOutputStream();
      out.write("220 localhost\r\n".getBytes(StandardCharsets.US_ASCII));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        var answer =
            line.startsWith("EHLO") ? "250-localhost\r\n250 AUTH PLAIN LOGIN\r\n" : "250 fine\r\n";
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }
}
