package org.encompass.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes bytes on to a server until the line is cut. Told to, it takes the offer of STARTTLS out
/// of what a mail server says, as somebody in between would who wants to read along.
public final class Relay implements AutoCloseable {
  private static final int CHUNK = 8192;

  private final ServerSocket door;
  private final int target;
  private final List<Socket> lines = new ArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile boolean strips;

  /// @param target the server's port on this machine
  public Relay(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0);
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /// Breaks every open line; new ones are let in.
  public synchronized void cut() throws IOException {
    for (var line : lines) {
      line.close();
    }
    lines.clear();
  }

  /// Cuts every line, and from now on offers no TLS on new ones, or does so again.
  public void strip(boolean stripsNow) throws IOException {
    strips = stripsNow;
    cut();
  }

  /// What clients said on lines that were offered no TLS.
  public List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public synchronized void close() throws IOException {
    door.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        letThrough(door.accept());
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  /// A waiting `accept` may hand out a caller although the door was closed meanwhile.
  private synchronized void letThrough(Socket client) throws IOException {
    if (door.isClosed()) {
      client.close();
      return;
    }
    var server = new Socket("localhost", target);
    lines.addAll(List.of(client, server));
    boolean stripped = strips;
    Thread.startVirtualThread(() -> pass(client, server, stripped, this::listen));
    Thread.startVirtualThread(() -> pass(server, client, stripped, Relay::withoutTls));
  }

  private String listen(String said) {
    said.lines().forEach(heard::add);
    return said;
  }

  private static String withoutTls(String said) {
    return said.replaceAll("250([- ])STARTTLS\r\n", "250$1XNOTHING\r\n");
  }

  /// What is changed on its way: text, as it was never encrypted.
  @FunctionalInterface
  private interface Change {
    String of(String said);
  }

  private static void pass(Socket from, Socket to, boolean stripped, Change change) {
    try (from;
        to) {
      if (!stripped) {
        from.getInputStream().transferTo(to.getOutputStream());
        return;
      }
      var buffer = new byte[CHUNK];
      for (int n = from.getInputStream().read(buffer); n > 0; ) {
        var said = change.of(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        to.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
        n = from.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      // Cut.
    }
  }
}
