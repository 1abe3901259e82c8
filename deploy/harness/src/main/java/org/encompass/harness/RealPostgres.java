package org.encompass.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server on this machine.
public final class RealPostgres implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final Duration START = Duration.ofMinutes(2);
  private final String address;
  private final String superuserPassword;
  private final AtomicInteger databases = new AtomicInteger();
  private final Optional<Path> directory;
  private final Runnable stop;

  RealPostgres(String address, String superuserPassword, Runnable stop) {
    this(address, superuserPassword, Optional.empty(), stop);
  }

  private RealPostgres(
      String address, String superuserPassword, Optional<Path> directory, Runnable stop) {
    this.address = address;
    this.superuserPassword = superuserPassword;
    this.directory = directory;
    this.stop = stop;
  }

  /// A server for tests: fast, forgetful.
  static RealPostgres embedded() {
    return started(patient().setPort(FreePorts.draw(1).getFirst()), Optional.empty());
  }

  /// A server whose programs and data lie below a directory and which loses nothing when killed.
  ///
  /// @param port 0 for a free one
  public static RealPostgres in(Path directory, int port) {
    int free = port == 0 ? FreePorts.draw(1).getFirst() : port;
    return started(lasting(directory).setPort(free), Optional.of(directory));
  }

  private static EmbeddedPostgres.Builder patient() {
    return EmbeddedPostgres.builder().setPGStartupWait(START);
  }

  private static EmbeddedPostgres.Builder lasting(Path directory) {
    return patient()
        .setOverrideWorkingDirectory(directory.resolve("programs").toFile())
        .setDataDirectory(directory.resolve("data"))
        .setRegisterShutdownHook(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  private static RealPostgres started(EmbeddedPostgres.Builder builder, Optional<Path> directory) {
    try {
      var server = builder.start();
      var password = UUID.randomUUID().toString();
      try (var superuser = server.getPostgresDatabase().getConnection()) {
        execute(superuser, "ALTER ROLE postgres PASSWORD '%s'".formatted(password));
        askForPasswords(superuser);
      }
      return new RealPostgres(
          "localhost:" + server.getPort(), password, directory, () -> close(server));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL did not start (as root it needs the program unshare)", e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL started, but does not answer", e);
    }
  }

  /// The embedded server trusts every local user; ours does not.
  private static void askForPasswords(Connection superuser) throws SQLException, IOException {
    try (var rows = superuser.createStatement().executeQuery("SHOW hba_file")) {
      rows.next();
      Files.writeString(
          Path.of(rows.getString(1)),
          """
          host all all 127.0.0.1/32 scram-sha-256
          host all all ::1/128 scram-sha-256
          """);
    }
    execute(superuser, "SELECT pg_reload_conf()");
  }

  /// Stops the server in the mode `immediate`: it breaks off what it is doing, tells nobody, and
  /// recovers from its log when it is started again.
  public void stopImmediately() throws IOException, InterruptedException {
    var data = directory.orElseThrow().resolve("data");
    var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(server -> server.onExit().join());
  }

  /// Starts a stopped server again, at the same address with the same data.
  public void startAgain() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
    }
    var data = directory.orElseThrow().resolve("data").toString();
    command.addAll(List.of(program("pg_ctl"), "-D", data, "-w", "restart"));
    var said = ProcessBuilder.Redirect.DISCARD;
    int code =
        new ProcessBuilder(command).redirectOutput(said).redirectError(said).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("PostgreSQL did not start again");
    }
  }

  private String program(String name) throws IOException {
    try (var files = Files.walk(directory.orElseThrow().resolve("programs"))) {
      return files
          .filter(file -> file.endsWith(Path.of("bin", name)))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  /// A fresh database and its two roles.
  public RealDatabase database(String name) {
    return database(name, name + "_" + databases.incrementAndGet());
  }

  private RealDatabase database(String role, String database) {
    var owner = database + "_owner";
    var service = database + "_service";
    var ownerPassword = UUID.randomUUID().toString();
    var servicePassword = UUID.randomUUID().toString();
    try (var superuser = DriverManager.getConnection(superuserUrl("postgres"))) {
      execute(superuser, createRole(owner, ownerPassword));
      execute(superuser, createRole(service, servicePassword));
      execute(superuser, "CREATE DATABASE %s OWNER %s".formatted(database, owner));
      execute(superuser, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
      execute(superuser, "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, service));
    } catch (SQLException e) {
      throw new IllegalStateException("no database for " + role, e);
    }
    try (var superuser = DriverManager.getConnection(superuserUrl(database))) {
      execute(superuser, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      execute(superuser, "ALTER SCHEMA public OWNER TO " + owner);
      execute(superuser, "GRANT USAGE ON SCHEMA public TO " + service);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema for " + role, e);
    }
    return new RealDatabase(
        database,
        "jdbc:postgresql://" + address + "/" + database,
        owner,
        ownerPassword,
        service,
        servicePassword,
        superuserUrl(database));
  }

  @Override
  public void close() {
    stop.run();
  }

  private static String createRole(String name, String password) {
    return "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
        .formatted(name, password);
  }

  private String superuserUrl(String database) {
    return "jdbc:postgresql://%s/%s?user=%s&password=%s"
        .formatted(address, database, SUPERUSER, superuserPassword);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
