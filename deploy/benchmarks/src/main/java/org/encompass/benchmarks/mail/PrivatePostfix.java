package org.encompass.benchmarks.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.harness.Certificates;

/// A Postfix of this run alone, in a folder of its own: one port where STARTTLS is compulsory, one
/// without, the same queue behind both, and everything in it thrown away.
public final class PrivatePostfix implements AutoCloseable {
  private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
  private static final Path LOAD_GENERATOR = Path.of("/usr/sbin/smtp-source");
  private static final int SECONDS_TO_START = 30;
  private static final int SECONDS_TO_EMPTY = 60;

  private final Certificates certificates = new Certificates();
  private final Path folder;
  private final int tlsPort;
  private final int plainPort;

  public PrivatePostfix() {
    check();
    try {
      folder = Files.createTempDirectory("encompass-postfix");
      tlsPort = freePort();
      plainPort = freePort();
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      configure();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    command("start").run();
  }

  private static void check() {
    if (!Files.isExecutable(POSTFIX) || !Files.isExecutable(LOAD_GENERATOR)) {
      throw new CannotMeasure(
          "There is no Postfix to measure against. On Debian:\n"
              + "  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends"
              + " postfix");
    }
    if (!"root".equals(System.getProperty("user.name"))) {
      throw new CannotMeasure("A Postfix of its own can only be started by root.");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void configure() throws IOException {
    // Postfix's own user has to get in.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var name : List.of("conf", "queue", "data")) {
      Files.createDirectory(folder.resolve(name));
    }
    var users = folder.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(folder.resolve("data"), users.lookupPrincipalByName("postfix"));
    Files.createFile(
        folder.resolve("server.pem"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(folder.resolve("server.pem"), certificates.serverPem(Certificates.HERE));
    Files.writeString(authority(), certificates.authorityPem());
    Files.writeString(folder.resolve("conf/main.cf"), filled("main.cf"));
    Files.writeString(folder.resolve("conf/master.cf"), filled("master.cf"));
  }

  private String filled(String name) {
    return new String(Shipped.file(name), StandardCharsets.US_ASCII)
        .replace("@folder@", folder.toString())
        .replace("@tls-port@", Integer.toString(tlsPort))
        .replace("@plain-port@", Integer.toString(plainPort));
  }

  private Command command(String verb) {
    var words = List.of(POSTFIX.toString(), "-c", folder.resolve("conf").toString(), verb);
    return new Command(words, folder.resolve("commands.log"), SECONDS_TO_START);
  }

  public int tlsPort() {
    return tlsPort;
  }

  /// What a client must trust.
  SSLContext client() {
    return certificates.client();
  }

  /// The PEM file of the authority that a client must trust.
  public Path authority() {
    return folder.resolve("authority.pem");
  }

  /// Postfix's own load generator, kept-open sessions without TLS.
  Command loadGenerator(int messages, int sessions, Path message) {
    return new Command(
        List.of(
            LOAD_GENERATOR.toString(),
            "-d",
            "-s",
            Integer.toString(sessions),
            "-m",
            Integer.toString(messages),
            "-f",
            "notices@encompass.example",
            "-t",
            "lead@school.example",
            "-F",
            message.toString(),
            "127.0.0.1:" + plainPort),
        folder.resolve("commands.log"),
        SECONDS_TO_EMPTY);
  }

  Path folder() {
    return folder;
  }

  /// Waits until nothing is left in the queue, so that no round pays for the one before.
  public void awaitEmpty() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_EMPTY);
    while (queued() > 0) {
      if (System.nanoTime() > end) {
        throw new CannotMeasure("Postfix does not get rid of its mails");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CannotMeasure("interrupted");
      }
    }
  }

  private long queued() {
    long files = 0;
    for (var queue : List.of("incoming", "active", "deferred")) {
      try (Stream<Path> paths = Files.walk(folder.resolve("queue").resolve(queue))) {
        files += paths.filter(Files::isRegularFile).count();
      } catch (IOException | UncheckedIOException e) {
        return 1; // a file went while it was being looked at: not empty yet
      }
    }
    return files;
  }

  /// Stops it, whatever happened, and removes its folder. The second time nothing is left to do.
  @Override
  public synchronized void close() {
    if (!Files.exists(folder)) {
      return;
    }
    if (command("stop").code() != 0) {
      command("abort").code();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }
}
