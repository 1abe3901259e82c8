package org.encompass.notifier.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.intake.IncidentKey;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/// One incident as a police system has it, and every version it sent.
final class Report {
  /// A record as it goes to the topic.
  record Version(IncidentKey key, IncidentMessage message, byte[] bytes) {
    List<String> childRefs() {
      var children = message.children();
      return children == null ? List.of() : children.stream().map(Child::childRef).toList();
    }
  }

  private static final List<String> TEXTS =
      List.of(
          "Shouting was heard.",
          "A quarrel was reported.",
          "Shouting was heard again.",
          "It was reported from 12 Nowhere Street."); // a person has to look at this one

  private final Chance chance;
  private final IncidentKey key;
  private final Instant occurred;
  private final List<Version> versions = new ArrayList<>();
  private final List<Integer> children = new ArrayList<>();
  private final List<Integer> homes = new ArrayList<>();
  private @Nullable List<Conflict> conflicts;
  private String text = TEXTS.getFirst();
  private int version;

  private Report(Chance chance, IncidentKey key, Instant occurred) {
    this.chance = chance;
    this.key = key;
    this.occurred = occurred;
  }

  static Report begun(Chance chance, Instant now, int number) {
    var key = new IncidentKey(chance.pick(Police.FORCES), "NIGHT-" + number);
    var report = new Report(chance, key, now.minusSeconds(chance.oneOf(600, 7200, 86_400)));
    for (int i = 1 + chance.below(2); i > 0; i--) {
      report.add();
    }
    report.conflicts = report.someConflict();
    return report;
  }

  IncidentKey key() {
    return key;
  }

  List<Version> versions() {
    return versions;
  }

  Version latest() {
    return versions.getLast();
  }

  private void add() {
    children.add(homes.size() + 1);
    homes.add(chance.below(1000));
  }

  /// Something is new: a child, a home, a text, who must not see it; or nothing at all.
  void change() {
    switch (chance.below(6)) {
      case 0 -> add();
      case 1 -> {
        if (children.size() > 1) {
          children.remove(chance.below(children.size()));
        }
      }
      case 2 -> homes.set(chance.pick(children) - 1, chance.below(1000));
      case 3 -> text = chance.pick(TEXTS);
      case 4 -> conflicts = someConflict();
      default -> reviveOne();
    }
  }

  private void reviveOne() {
    int child = 1 + chance.below(homes.size());
    if (!children.contains(child)) {
      children.add(child);
    }
  }

  private @Nullable List<Conflict> someConflict() {
    return switch (chance.below(6)) {
      case 0 -> List.of(new Conflict(null, Register.surname(Role.LEAD, 1)));
      case 1 -> List.of(new Conflict(chance.pick(Register.URNS), null));
      case 2 -> List.of(new Conflict(null, Register.surname(Role.DEPUTY, 1 + chance.below(2))));
      default -> null;
    };
  }

  /// The next version, as it stands now.
  Version next(EventType type) {
    version++;
    var made = version(type, UUID.randomUUID(), text);
    versions.add(made);
    return made;
  }

  Version sameVersionSaysSomethingElse() {
    return version(EventType.AMENDED, UUID.randomUUID(), "This is something else.");
  }

  Version sameEventSaysSomethingElse() {
    var used = versions.getLast().message().eventId();
    return version(EventType.AMENDED, used, "This is something else.");
  }

  private Version version(EventType type, UUID eventId, String circumstances) {
    var message =
        new IncidentMessage(
            "1.0",
            eventId,
            type,
            IncidentMessage.IncidentType.DOMESTIC_ABUSE,
            key.force(),
            null,
            key.reference(),
            version,
            local(occurred),
            null,
            local(occurred.plusSeconds(300)),
            IncidentMessage.LocationCategory.HOME,
            circumstances,
            null,
            null,
            null,
            null,
            null,
            conflicts,
            new IncidentMessage.Contact("Made-up team", "101"),
            type == EventType.WITHDRAWN ? null : children.stream().map(this::child).toList());
    return new Version(key, message, WireWriter.write(message));
  }

  private Child child(int number) {
    var home =
        "ZZ%d %dZZ".formatted(1 + homes.get(number - 1) / 10 % 99, homes.get(number - 1) % 10);
    return new Child(
        "c" + number,
        "Ada",
        "Madeup",
        null,
        LocalDate.of(2016, 4, 9),
        null,
        null,
        Register.AUTHORITY,
        home,
        null,
        null,
        null,
        null,
        null,
        IncidentMessage.Presence.HEARD,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static OffsetDateTime local(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toOffsetDateTime();
  }
}
