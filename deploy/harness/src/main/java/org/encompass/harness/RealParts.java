package org.encompass.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The real parts of one JVM's tests, each started when first asked for and stopped with the JVM.
public final class RealParts {
  private static final RealParts SHARED = new RealParts();

  private final Part<Path> folder = new Part<>(RealParts::temporaryFolder);
  private final Queue<RealKafka> ownKafkas = new ConcurrentLinkedQueue<>();
  private final Part<Servers> servers = new Part<>(this::start);
  private final Part<MailSink> smtp = new Part<>(() -> new MailSink(folder.get(), 0));
  private final Part<TokenIssuer> issuer = new Part<>(() -> new TokenIssuer(0));
  private final Part<TestKeys> keys = new Part<>(() -> TestKeys.in(folder.get()));

  private record Servers(Part<RealPostgres> postgres, Part<RealKafka> kafka) {}

  private RealParts() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
  }

  /// The one set of this JVM.
  public static RealParts shared() {
    return SHARED;
  }

  public RealKafka kafka() {
    return servers.get().kafka().get();
  }

  public RealPostgres postgres() {
    return servers.get().postgres().get();
  }

  public MailSink smtp() {
    return smtp.get();
  }

  public TokenIssuer issuer() {
    return issuer.get();
  }

  /// Key files that belong to this JVM.
  public TestKeys keys() {
    return keys.get();
  }

  /// A broker of its own with every topic, for a test that must not see other tests' records.
  public RealKafka ownKafka() {
    var own = RealKafka.in(inFolder("kafka-own-"), 0);
    ownKafkas.add(own);
    own.createTopics();
    return own;
  }

  private Servers start() {
    return Containers.ifWanted()
        .map(pair -> new Servers(new Part<>(pair::postgres), new Part<>(() -> ready(pair.kafka()))))
        .orElseGet(
            () ->
                new Servers(
                    new Part<>(RealPostgres::embedded),
                    new Part<>(() -> ready(RealKafka.in(inFolder("kafka-"), 0)))));
  }

  private static RealKafka ready(RealKafka kafka) {
    kafka.createTopics();
    return kafka;
  }

  private void stop() {
    issuer.ifStarted(TokenIssuer::close);
    smtp.ifStarted(MailSink::close);
    ownKafkas.forEach(RealKafka::close); // a broker whose folder goes first halts the whole JVM
    servers.ifStarted(
        all -> {
          all.kafka().ifStarted(RealKafka::close);
          all.postgres().ifStarted(RealPostgres::close);
        });
    folder.ifStarted(Folders::delete);
  }

  private Path inFolder(String prefix) {
    try {
      return Files.createTempDirectory(folder.get(), prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("encompass-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Something that is started once, when first asked for.
  private static final class Part<T> {
    private final Supplier<T> starter;
    private @Nullable T started;

    Part(Supplier<T> starter) {
      this.starter = starter;
    }

    synchronized T get() {
      var value = started;
      if (value == null) {
        value = starter.get();
        started = value;
      }
      return value;
    }

    synchronized void ifStarted(Consumer<T> action) {
      if (started != null) {
        action.accept(started);
      }
    }
  }
}
