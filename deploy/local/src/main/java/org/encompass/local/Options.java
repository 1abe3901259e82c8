package org.encompass.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encompass.local.run.Ports;

/// What was asked for on the command line.
///
/// @param once play a fixed weekend fast, check it, end
/// @param morning play a fixed school morning fast, check it, end
/// @param empty start everything and load nothing
/// @param files where to write the made-up county's files, and start nothing
/// @param now the domain time to begin with
/// @param until the domain time to play to, fast
record Options(
    boolean once,
    boolean morning,
    boolean empty,
    boolean help,
    Optional<Path> load,
    Optional<Path> files,
    Optional<Path> register,
    Optional<Path> endpoints,
    Optional<Path> directory,
    Optional<Instant> now,
    Optional<Instant> until,
    long seed,
    Ports ports) {
  private static final long SEED = 20261023;
  private static final List<String> FLAGS = List.of("--once", "--morning", "--empty", "--help");
  private static final List<String> VALUES =
      List.of(
          "--load",
          "--files",
          "--register",
          "--endpoints",
          "--dir",
          "--now",
          "--until",
          "--seed",
          "--portal-port",
          "--portal-management-port",
          "--notifier-port",
          "--notifier-management-port",
          "--kafka-port",
          "--postgres-port",
          "--smtp-port",
          "--issuer-port");

  /// @throws IllegalArgumentException with a sentence for the person who typed it
  static Options of(String... arguments) {
    var rest = new ArrayDeque<>(List.of(arguments));
    var given = new HashMap<String, String>();
    while (!rest.isEmpty()) {
      var said = rest.pop();
      var name = said.equals("-h") ? "--help" : said;
      if (FLAGS.contains(name)) {
        given.put(name, "");
      } else if (!VALUES.contains(name)) {
        throw new IllegalArgumentException("unknown option " + name);
      } else if (rest.isEmpty()) {
        throw new IllegalArgumentException(name + " needs a value");
      } else {
        given.put(name, rest.pop());
      }
    }
    var options =
        new Options(
            given.containsKey("--once"),
            given.containsKey("--morning"),
            given.containsKey("--empty"),
            given.containsKey("--help"),
            path(given, "--load"),
            path(given, "--files"),
            path(given, "--register"),
            path(given, "--endpoints"),
            path(given, "--dir"),
            moment(given, "--now"),
            moment(given, "--until"),
            number(given, "--seed", SEED),
            ports(given));
    options.check();
    return options;
  }

  private void check() {
    boolean checked = once || morning;
    demand(
        Stream.of(once, morning, empty).filter(asked -> asked).count() <= 1,
        "--once, --morning and --empty exclude each other");
    demand(
        !checked || now.isEmpty() && until.isEmpty(), "--once and --morning have their own time");
    demand(load.isEmpty() || register.isEmpty(), "--load and --register exclude each other");
    demand(
        !checked || load.isEmpty(),
        "--once and --morning check a truth that --load does not bring");
    demand(!morning || register.isEmpty(), "--morning is played in the made-up county");
    demand(!empty || register.isEmpty(), "--empty loads nothing");
    demand(
        files.isEmpty() || !checked && !empty && load.isEmpty() && register.isEmpty(),
        "--files starts nothing");
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Ports ports(Map<String, String> given) {
    return new Ports(
        port(given, "--portal-port"),
        port(given, "--portal-management-port"),
        port(given, "--notifier-port"),
        port(given, "--notifier-management-port"),
        port(given, "--kafka-port"),
        port(given, "--postgres-port"),
        port(given, "--smtp-port"),
        port(given, "--issuer-port"));
  }

  private static int port(Map<String, String> given, String name) {
    return Math.toIntExact(number(given, name, 0));
  }

  private static long number(Map<String, String> given, String name, long otherwise) {
    try {
      return given.containsKey(name) ? Long.parseLong(given.getOrDefault(name, "")) : otherwise;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " needs a number", e);
    }
  }

  private static Optional<Path> path(Map<String, String> given, String name) {
    return Optional.ofNullable(given.get(name)).map(Path::of).map(Path::toAbsolutePath);
  }

  /// With an offset, or local time of London.
  private static Optional<Instant> moment(Map<String, String> given, String name) {
    return Optional.ofNullable(given.get(name)).map(text -> moment(name, text));
  }

  private static Instant moment(String name, String text) {
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(ZoneId.of("Europe/London")).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " needs a time like 2026-10-23T18:00", e);
    }
  }
}
