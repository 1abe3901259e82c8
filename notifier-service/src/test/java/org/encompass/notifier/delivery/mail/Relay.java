package org.encompass.notifier.delivery.mail;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes bytes on to a server until the line is cut.
final class Relay implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final List<Socket> lines = new CopyOnWriteArrayList<>();

  Relay(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0);
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void cut() throws IOException {
    for (var line : lines) {
      line.close();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        var client = door.accept();
        var server = new Socket("localhost", target);
        lines.addAll(List.of(client, server));
        Thread.startVirtualThread(() -> pass(client, server));
        Thread.startVirtualThread(() -> pass(server, client));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut.
    }
  }
}
