package org.encompass.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.encompass.local.run.Service.Launch;

/// One process of the notifier-service, which a test kills, pauses and starts again. It says its
/// name to the database and to the mail server, so that a test knows whom it has caught.
final class Notifier {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name;
  private final Launch launch;
  private final URI health;
  private final URI desk;
  private final List<String> options;
  private Process process;

  /// @param launch how the service is started otherwise
  /// @param settings what is different here, as `name=value`
  Notifier(
      String name,
      Launch launch,
      String database,
      int port,
      int management,
      List<String> settings) {
    this.name = name;
    this.launch = launch;
    this.health = URI.create("http://localhost:" + management + "/actuator/health/readiness");
    this.desk = URI.create("http://localhost:" + port);
    var all = new ArrayList<>(settings);
    all.add("server.port=" + port);
    all.add("management.server.port=" + management);
    all.add("spring.datasource.url=" + database + "?ApplicationName=" + name);
    all.add("spring.mail.properties.mail.smtp.localhost=" + name);
    this.options = all.stream().map(setting -> "-D" + setting).toList();
    this.process = start();
  }

  private Process start() {
    var command = new ArrayList<>(launch.command());
    command.addAll(1, options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(launch.environment());
    var log = launch.log().resolveSibling(name + ".log");
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  /// Where it says whether it is ready.
  URI health() {
    return health;
  }

  /// Where its duty desk is.
  URI desk() {
    return desk;
  }

  /// `kill -9`, at once and whatever it is doing; returns when it is dead.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Starts it again once it is dead; it is ready some seconds later.
  void startAgain() {
    process = start();
  }

  /// Stops it where it stands (`SIGSTOP`), until it is told to go on. Returns when it stands: on a
  /// busy machine its threads run on for a while after the signal was sent.
  void pause() {
    run("kill", "-STOP", pid());
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> run("ps", "-o", "stat=", "-p", pid()).startsWith("T"));
  }

  /// `SIGCONT`: it knows nothing of the time that passed.
  void goOn() {
    run("kill", "-CONT", pid());
  }

  void awaitReady() {
    await().atMost(PATIENCE).until(this::isReady);
  }

  private String pid() {
    return Long.toString(process.pid());
  }

  /// What a program of this machine says.
  private static String run(String... command) {
    try {
      var program = new ProcessBuilder(command).start();
      return new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no program " + command[0] + " here", e);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
