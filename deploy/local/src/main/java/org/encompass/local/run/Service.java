package org.encompass.local.run;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.encompass.local.clock.PlayedClock;

/// One of the two services as a process of its own.
public final class Service {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(15);
  private static final List<String> STEERING =
      List.of("SPRING_", "ENCOMPASS_", "SERVER_", "MANAGEMENT_", "LOGGING_", "JAVA_TOOL_OPTIONS");
  private static final int LAST_LINES = 40;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// Which of the services.
  enum Kind {
    NOTIFIER("notifier", "notifier-service", "org.encompass.notifier.NotifierApplication"),
    PORTAL("portal", "school-portal", "org.encompass.portal.PortalApplication");

    final String words;
    final String module;
    final String mainClass;

    Kind(String words, String module, String mainClass) {
      this.words = words;
      this.module = module;
      this.mainClass = mainClass;
    }
  }

  /// How a service is started, so that it can be started once more.
  public record Launch(
      String name, List<String> command, Map<String, String> environment, Path log, URI health) {}

  private final Launch launch;
  private final Process process;

  private Service(Launch launch, Process process) {
    this.launch = launch;
    this.process = process;
  }

  /// The launch of a service from its built jar, with the played clock on its class path.
  ///
  /// @param settings a file of properties that only its owner may read
  static Launch launch(
      Kind kind, Installation installation, Path run, Path settings, int managementPort, int heap)
      throws IOException, InterruptedException {
    var programs = Files.createDirectories(run.resolve("programs"));
    var classPath =
        installation.clockJar(programs)
            + File.pathSeparator
            + installation.extracted(kind.module, programs);
    var command =
        List.of(
            installation.java().toString(),
            "-Xmx" + heap + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-D" + PlayedClock.FILE + "=" + run.resolve("clock"),
            "-cp",
            classPath,
            kind.mainClass);
    return new Launch(
        kind.words,
        command,
        Map.of("SPRING_CONFIG_ADDITIONAL_LOCATION", settings.toUri().toString()),
        run.resolve("logs").resolve(kind.words + ".log"),
        URI.create("http://localhost:" + managementPort + "/actuator/health/readiness"));
  }

  static Service start(Launch launch, PidFile pids) throws IOException {
    var builder = new ProcessBuilder(launch.command());
    builder.environment().keySet().removeIf(Service::wouldSteerTheService);
    builder.environment().putAll(launch.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    var process = builder.start();
    pids.add(launch.name(), process.toHandle());
    return new Service(launch, process);
  }

  /// Settings of some other installation that happen to stand in the caller's environment: they
  /// would outrank the run's own file, and the demo would play with that installation's data.
  private static boolean wouldSteerTheService(String variable) {
    return STEERING.stream().anyMatch(variable.toUpperCase(Locale.ROOT)::startsWith);
  }

  public Launch launch() {
    return launch;
  }

  public long pid() {
    return process.pid();
  }

  /// Returns when the service says that it is ready; fails, with the end of its log, if it
  /// never is.
  void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "the %s did not start; its log ends with:%n%s".formatted(launch.name(), endOfLog()));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady() throws InterruptedException {
    var request = HttpRequest.newBuilder(launch.health()).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String endOfLog() throws IOException {
    var lines = Files.readAllLines(launch.log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
