package org.encompass.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/// Ports on which nobody listens, for those who will listen later. Each belongs to the process that
/// drew it as long as it lives: no other process of the same user draws it, and they lie below
/// those that the kernel gives to whoever asks for any.
public final class FreePorts {
  private static final int FIRST = 15_000;
  private static final int LAST = 31_999;
  private static final int TRIES = 100_000;

  /// One byte a port; who has locked it has the port.
  private static final FileChannel DRAWN = open();

  /// The runtime forgets a lock to which nobody holds on, and would give it again.
  private static final Queue<FileLock> OURS = new ConcurrentLinkedQueue<>();

  /// That many, all different.
  public static List<Integer> draw(int count) {
    return draw(count, FIRST, LAST);
  }

  static List<Integer> draw(int count, int first, int last) {
    var ports = new ArrayList<Integer>();
    for (int tried = 0; tried < TRIES && ports.size() < count; tried++) {
      int port = ThreadLocalRandom.current().nextInt(first, last + 1);
      if (claimed(port) && isFree(port)) {
        ports.add(port);
      }
    }
    if (ports.size() < count) {
      throw new IllegalStateException("no free ports between " + first + " and " + last);
    }
    return List.copyOf(ports);
  }

  private static boolean claimed(int port) {
    try {
      var lock = DRAWN.tryLock(port, 1, false);
      return lock != null && OURS.add(lock);
    } catch (OverlappingFileLockException drawnHere) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether nobody listens there now.
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static FileChannel open() {
    var file = "encompass-ports-" + System.getProperty("user.name");
    try {
      return FileChannel.open(
          Path.of(System.getProperty("java.io.tmpdir"), file),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FreePorts() {}
}
