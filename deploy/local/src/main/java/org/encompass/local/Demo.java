package org.encompass.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.encompass.local.play.Plays;
import org.encompass.local.register.UnfitRegister;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Stops;

/// One command runs it all: `deploy/demo`. Start reading here, then in `run` (what is started) and
/// `play` (what happens then).
public final class Demo {
  /// Whether Ctrl-C was pressed: what then fails, fails because everything is being stopped.
  private static volatile boolean ending;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    try {
      var options = Options.of(arguments);
      if (options.help()) {
        System.out.print(usage());
        return 0;
      }
      if (options.files().isPresent()) {
        return Plays.write(options.files().get(), options.seed());
      }
      var running = options.load().flatMap(from -> RunDirectory.running(options.directory()));
      if (running.isPresent()) {
        return Plays.loadInto(
            running.get(), options.load().orElseThrow(), options.until(), options.endpoints());
      }
      return start(options);
    } catch (UnfitRegister e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(usage());
      return 2;
    } catch (Exception e) {
      if (!ending) {
        e.printStackTrace();
      }
      return 1;
    }
  }

  private static int start(Options options) throws Exception {
    var stops = new Stops();
    var main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      ending = true;
                      main.interrupt();
                      stops.all();
                    }));
    try {
      return play(options, stops);
    } finally {
      stops.all();
    }
  }

  private static int play(Options options, Stops stops) throws Exception {
    var plays =
        new Plays(stops, options.directory(), options.ports(), options.endpoints(), options.seed());
    if (options.once()) {
      return options.register().isPresent()
          ? plays.onceWithRegister(options.register().get())
          : plays.once();
    }
    if (options.morning()) {
      return plays.morning();
    }
    if (options.empty()) {
      return plays.empty(options.now(), options.until());
    }
    if (options.load().isPresent()) {
      return plays.load(options.load().get(), options.now(), options.until());
    }
    return plays.interactive(options.register(), options.now(), options.until());
  }

  private static String usage() {
    try (var text = Demo.class.getResourceAsStream("usage.txt")) {
      return Optional.ofNullable(text).isEmpty()
          ? ""
          : new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Demo() {}
}
