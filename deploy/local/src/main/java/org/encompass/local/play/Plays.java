package org.encompass.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.local.county.County;
import org.encompass.local.files.ForceFiles;
import org.encompass.local.night.MorningStories;
import org.encompass.local.night.Night;
import org.encompass.local.night.PupilDays;
import org.encompass.local.night.Stories;
import org.encompass.local.register.Register;
import org.encompass.local.run.Endpoints;
import org.encompass.local.run.Ports;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Running;
import org.encompass.local.run.Stops;
import org.encompass.local.web.Account;

/// The ways in which a run can go, one method each.
public final class Plays {
  private static final int HEAP = 384;
  private static final int REGISTER_HEAP = 1024;
  private static final int ACCOUNTS = 80;
  private static final int REGISTER_ACCOUNTS = 12;
  private static final int MANY = 300;

  /// What the intake asks of a client: which force it speaks for, and what it may do.
  private static final Map<String, Object> CLAIMS =
      Map.of("force", List.of(County.FORCE), "scope", "incidents:write incidents:read");

  private final Stops stops;
  private final Optional<Path> directory;
  private final Ports ports;
  private final Optional<Path> endpointsFile;
  private final long seed;

  public Plays(
      Stops stops, Optional<Path> directory, Ports ports, Optional<Path> endpointsFile, long seed) {
    this.stops = stops;
    this.directory = directory;
    this.ports = ports;
    this.endpointsFile = endpointsFile;
    this.seed = seed;
  }

  /// The fixed weekend of the made-up county, checked against the truth.
  public int once() throws Exception {
    var county = County.of(seed, Weekend.DAY);
    var night = Stories.night(county, seed, Weekend.ARRIVALS);
    try (var scene = begin(Optional.of(Weekend.BEGINS), HEAP, false)) {
      say("loading %d schools and %d pupils", county.schools().size(), county.roll().size());
      new FirstDay(scene).play(county.schools(), county.roll().stream());
      scene.time().settle();
      publishEndpoints(scene, endpointsFile);
      return new Weekend(scene, night, Set.of(county.awkward().unreachable()), ACCOUNTS, true)
          .play();
    }
  }

  /// A fixed school morning of the made-up county on which people must do what machines cannot.
  public int morning() throws Exception {
    var running = started(Optional.of(PlayedMorning.BEGINS), HEAP, false);
    var morning =
        MorningStories.morning(County.of(seed, PlayedMorning.DAY), seed, PlayedMorning.ARRIVALS);
    try (var scene = scene(running)) {
      var county = morning.county();
      say("loading %d schools and %d pupils", county.schools().size(), county.roll().size());
      new FirstDay(scene).play(county.schools(), county.roll().stream());
      scene.time().settle();
      publishEndpoints(scene, endpointsFile);
      return new PlayedMorning(scene, running.smtp(), morning).play();
    }
  }

  /// The same weekend with the schools of a real register and pupils who do not exist.
  public int onceWithRegister(Path file) throws Exception {
    var register = Register.read(file, seed, Weekend.DAY);
    var night = register.night(Weekend.ARRIVALS);
    say("%s", sizes(register, night));
    try (var scene = begin(Optional.of(Weekend.BEGINS), REGISTER_HEAP, false)) {
      say("loading %,d schools and their pupils", register.schoolCount());
      new FirstDay(scene).play(register.schools(), register.roll());
      scene.time().settle();
      publishEndpoints(scene, endpointsFile);
      return new Weekend(scene, night, Set.of(), REGISTER_ACCOUNTS, false).play();
    }
  }

  /// Writes the made-up county's files down, for whoever wants to bring them in by hand.
  public static int write(Path directory, long seed) throws IOException {
    var county = County.of(seed, LocalDate.now(Clock.system(PupilDays.LONDON)));
    Files.createDirectories(directory);
    for (var one : new ForceFiles(directory).all(county.schools(), county.roll().stream())) {
      say("%-12s %-8s %s", one.kind(), one.options().getOrDefault("for", ""), one.file());
    }
    return 0;
  }

  /// Everything up, nothing in it.
  public int empty(Optional<Instant> now, Optional<Instant> until) throws Exception {
    try (var scene = begin(now, HEAP, false)) {
      if (until.isPresent()) {
        scene.time().until(until.get());
      }
      publishEndpoints(scene, endpointsFile);
      guide(scene);
      return stay(scene);
    }
  }

  /// Somebody's own schools, rolls and incidents.
  public int load(Path from, Optional<Instant> now, Optional<Instant> until) throws Exception {
    try (var scene = begin(now, HEAP, false)) {
      bring(scene, from);
      if (until.isPresent()) {
        scene.time().until(until.get());
      }
      publishEndpoints(scene, endpointsFile);
      show(scene, true);
      guide(scene);
      return stay(scene);
    }
  }

  /// The same into a run that somebody started before.
  public static int loadInto(
      Path run, Path from, Optional<Instant> until, Optional<Path> endpointsFile) throws Exception {
    var endpoints = Endpoints.read(Endpoints.ownFile(run));
    var mailbox = new Mailbox(endpoints);
    try (var scene = new Scene(endpoints, People.of(endpoints, mailbox), mailbox)) {
      bring(scene, from);
      if (until.isPresent()) {
        scene.time().until(until.get());
      }
      show(scene, true);
      publishEndpoints(scene, endpointsFile);
      return 0;
    }
  }

  /// The made-up county, or a register, at the present time, until Ctrl-C.
  public int interactive(Optional<Path> register, Optional<Instant> now, Optional<Instant> until)
      throws Exception {
    var today = LocalDate.ofInstant(now.orElseGet(Clock.systemUTC()::instant), PupilDays.LONDON);
    Optional<Register> real = register.map(file -> Register.read(file, seed, today));
    try (var scene = begin(now, real.isPresent() ? REGISTER_HEAP : HEAP, true)) {
      var present = scene.time().now();
      Night night;
      if (real.isPresent()) {
        night = real.get().night(List.of(present));
        say("%s", sizes(real.get(), night));
        new FirstDay(scene).play(real.get().schools(), real.get().roll());
      } else {
        var county = County.of(seed, today);
        say("loading %d schools and %d pupils", county.schools().size(), county.roll().size());
        new FirstDay(scene).play(county.schools(), county.roll().stream());
        night = Stories.night(county, seed, List.of(present));
      }
      scene.time().settle();
      say("publishing %d records", night.publications().size());
      scene.publisher().publish(night.publications());
      scene.time().settle();
      if (until.isPresent()) {
        scene.time().until(until.get());
      }
      scene.inviteWhoWasMailed(register.isPresent() ? REGISTER_ACCOUNTS : ACCOUNTS);
      publishEndpoints(scene, endpointsFile);
      show(scene, register.isEmpty());
      guide(scene);
      return stay(scene);
    }
  }

  private static String sizes(Register register, Night night) {
    return "%,d schools: a night of %d incidents with %d children, no larger from %d schools on"
        .formatted(
            register.schoolCount(),
            night.incidents(),
            night.truth().size(),
            Register.MOST_INCIDENTS);
  }

  private Scene begin(Optional<Instant> now, int heap, boolean usualPorts) throws Exception {
    return scene(started(now, heap, usualPorts));
  }

  private Running started(Optional<Instant> now, int heap, boolean usualPorts) throws Exception {
    var run = RunDirectory.create(directory);
    stops.add(run::delete);
    say("starting Kafka, PostgreSQL, a mail server and both services in %s", run.path());
    return new Running(run, stops, ports.resolved(usualPorts), now, heap);
  }

  private static Scene scene(Running running) throws Exception {
    var endpoints = Endpoints.of(running, County.FORCE, CLAIMS);
    var mailbox = new Mailbox(endpoints);
    var people = People.atTheStart(running, endpoints, mailbox);
    var scene = new Scene(endpoints, people, mailbox);
    publishEndpoints(scene, Optional.empty()); // the run's own copy: --load looks for it
    return scene;
  }

  private static void bring(Scene scene, Path from) throws Exception {
    new Bringing(scene, from).bring();
  }

  private static void show(Scene scene, boolean names) throws IOException {
    var receipts = scene.receipts();
    new Report(scene, System.out, names).bySchool(receipts);
    System.out.println(scene.accounting(receipts).line());
  }

  private static void publishEndpoints(Scene scene, Optional<Path> file) throws IOException {
    var complete = scene.complete();
    complete.write(Endpoints.ownFile(complete.runDirectory()));
    if (file.isPresent()) {
      complete.write(file.get());
    }
  }

  private static void guide(Scene scene) {
    var e = scene.endpoints();
    System.out.printf(
        """

        portal   %s
        desk     %s/desk
        mails    %s
        logs     %s
        Kafka    %s

        """,
        e.http().portal(),
        e.http().notifier(),
        e.mailFolder(),
        e.runDirectory().resolve("logs"),
        e.kafka().bootstrapServers());
    var accounts = scene.people().accounts();
    accounts.stream().limit(MANY).forEach(Plays::print);
    System.out.printf(
        """

        Second factors: press Enter for everybody's one-time codes of now, or put a secret into any
        authenticator app. Signed in, a key adult can add a passkey under "How you sign in".
        Everything above, with keys and a token, is in %s
        To publish an incident of your own, see README.md. Ctrl-C ends everything.
        """,
        Endpoints.ownFile(e.runDirectory()));
  }

  private static void print(Account account) {
    System.out.printf(
        "%-13s %-36s password: %-42s secret: %s%n",
        account.role().toLowerCase(Locale.ROOT).replace('_', ' '),
        account.name(),
        account.password(),
        account.secret());
  }

  private static int stay(Scene scene) {
    var accounts = scene.people().accounts().stream().limit(MANY).toList();
    return new Staying(accounts, Clock.systemUTC()).untilStopped();
  }

  static void say(String what, Object... with) {
    System.out.printf(what + "%n", with);
  }
}
