package org.encompass.schemas.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.Contact;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.PoliceForces;
import org.jspecify.annotations.Nullable;

/// Valid incidents of every kind: each optional field there or not, texts of every alphabet, limits
/// touched.
final class RandomIncidents {
  private static final int[] ALPHABETS = {'a', 'A', ' ', 0xE9, 0x177, 0x3B1, 0x4E2D, 0x1F600};
  private static final List<String> FORCES = PoliceForces.ALL.keySet().stream().sorted().toList();

  private final RandomGenerator random;

  RandomIncidents(RandomGenerator random) {
    this.random = random;
  }

  IncidentMessage next() {
    var type = oneOf(EventType.values());
    var from = time();
    return new IncidentMessage(
        "1.0",
        uuid(),
        type,
        oneOf(IncidentMessage.IncidentType.values()),
        force(),
        maybe(this::force),
        reference(),
        random.nextInt(1, Integer.MAX_VALUE),
        from,
        maybe(() -> from.plusSeconds(random.nextInt(100_000))),
        time(),
        oneOf(IncidentMessage.LocationCategory.values()),
        maybe(() -> text(2000)),
        maybe(() -> text(1000)),
        maybe(() -> oneOf(IncidentMessage.ArrestMade.values())),
        maybe(() -> oneOf(IncidentMessage.YesNoUnknown.values())),
        maybe(() -> oneOf(IncidentMessage.SafeToContactHome.values())),
        maybe(random::nextBoolean),
        maybe(() -> list(0, 20, i -> conflict())),
        new Contact(name(100), name(40)),
        type == EventType.WITHDRAWN ? maybe(() -> children(0)) : children(1));
  }

  private List<Child> children(int least) {
    return list(least, 20, this::child);
  }

  private Child child(int index) {
    return new Child(
        "c" + index,
        name(100),
        name(100),
        maybe(() -> line(100)),
        maybe(this::day),
        maybe(() -> random.nextInt(121)),
        maybe(() -> oneOf(IncidentMessage.Sex.values())),
        maybe(() -> digits(3)),
        maybe(this::postcode),
        maybe(() -> line(200)),
        maybe(() -> line(40)),
        maybe(this::upn),
        maybe(() -> oneOf(IncidentMessage.EducationStatus.values())),
        maybe(() -> list(0, 10, i -> school())),
        oneOf(IncidentMessage.Presence.values()),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(random::nextBoolean),
        maybe(() -> text(1000)),
        maybe(() -> text(500)),
        maybe(() -> text(300)));
  }

  private StatedSchool school() {
    return random.nextBoolean()
        ? new StatedSchool(digits(6), maybe(() -> name(200)), null)
        : new StatedSchool(null, name(200), maybe(() -> line(100)));
  }

  private Conflict conflict() {
    return random.nextBoolean()
        ? new Conflict(random.nextBoolean() ? digits(6) : "LA:" + digits(3), maybe(() -> name(100)))
        : new Conflict(null, name(100));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String force() {
    return FORCES.get(random.nextInt(FORCES.size()));
  }

  private String reference() {
    return random
        .ints(random.nextInt(1, 41), '!', '~' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private OffsetDateTime time() {
    var offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-13 * 60, 14 * 60));
    return OffsetDateTime.of(
        random.nextInt(1901, 2199),
        random.nextInt(1, 13),
        random.nextInt(1, 29),
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        random.nextBoolean() ? 0 : random.nextInt(1_000_000_000),
        offset);
  }

  private LocalDate day() {
    return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000));
  }

  private String postcode() {
    return "Z" + (random.nextBoolean() ? "Z" : "") + digits(1) + " " + digits(1) + "AB";
  }

  private String upn() {
    var rest = digits(12);
    return "ABCDEFGHJKLMNPQRTUVWXYZ"
        .chars()
        .mapToObj(letter -> (char) letter + rest)
        .filter(UpnCheck::holds)
        .findFirst()
        .orElseThrow();
  }

  private String digits(int count) {
    return random
        .ints(count, 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private String name(int longest) {
    return "N" + line(longest - 1);
  }

  private String line(int longest) {
    return random
        .ints(random.nextInt(longest + 1), 0, ALPHABETS.length)
        .map(i -> ALPHABETS[i] == ' ' ? ' ' : ALPHABETS[i] + random.nextInt(20))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String text(int longest) {
    return (random.nextBoolean() ? "\n\t\"\\\u2028" : "") + line(longest - 5);
  }

  private <T> List<T> list(int least, int most, IntFunction<T> item) {
    int size = random.nextInt(5) == 0 ? most : random.nextInt(least, most + 1);
    return new ArrayList<>(IntStream.range(0, size).mapToObj(item).toList());
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
