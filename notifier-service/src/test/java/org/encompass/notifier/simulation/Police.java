package org.encompass.notifier.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encompass.notifier.intake.IncidentKey;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.intake.Position;
import org.encompass.schemas.IncidentMessage.EventType;
import org.jspecify.annotations.Nullable;

/// What police systems put on the topic, right and wrong, twice and too late, and how a node reads
/// it.
final class Police {
  static final List<String> FORCES = List.of("E23000001", "E23000015", "W15000004");

  /// A record about children who can be read in it.
  record Filed(IncidentKey key, List<String> childRefs) {}

  private static final int BATCH = 4;
  private static final int MOST_REPORTS = 4;
  private static final int MOST_RECORDS = 16;

  private final Night night;
  private final List<Report> reports = new ArrayList<>();
  private final List<Incoming> topic = new ArrayList<>();
  private final List<Filed> filed = new ArrayList<>();
  private final List<Report.Version> late = new ArrayList<>();
  private int read;

  Police(Night night) {
    this.night = night;
  }

  /// One force of each kind of policy.
  static void policies(Map<String, Object> settings) {
    var forces = "encompass.policy.forces.";
    settings.put(forces + FORCES.get(0) + ".telling", "AT_ONCE");
    settings.put(forces + FORCES.get(0) + ".holidays", "SEND_NOW_AND_REMIND");
    settings.put(forces + FORCES.get(1) + ".telling", "MORNING");
    settings.put(forces + FORCES.get(1) + ".holidays", "HOLD_TO_SCHOOL_DAY");
    settings.put(forces + FORCES.get(1) + ".profile", "MINIMAL");
    settings.put(forces + FORCES.get(2) + ".holidays", "SEND_NOW");
    settings.put(forces + FORCES.get(2) + ".profile", "MINIMAL");
  }

  /// Everything on the topic.
  List<Incoming> topic() {
    return topic;
  }

  /// What was said about which children.
  List<Filed> filed() {
    return filed;
  }

  void report() {
    if (reports.size() == MOST_REPORTS) {
      return; // small nights are quick, and most of what goes wrong shows in them
    }
    var report = Report.begun(night.chance(), night.now(), reports.size() + 1);
    reports.add(report);
    put(report.next(EventType.REPORTED));
  }

  void amend() {
    if (reports.isEmpty()) {
      return;
    }
    var report = night.chance().pick(reports);
    report.change();
    var version = report.next(EventType.AMENDED);
    if (night.chance().percent(20)) {
      late.add(version);
      night.say(() -> "police: version " + version.message().version() + " is on its way");
    } else {
      put(version);
    }
  }

  void withdraw() {
    if (!reports.isEmpty()) {
      put(night.chance().pick(reports).next(EventType.WITHDRAWN));
    }
  }

  /// The same record again, as it was.
  void repeat() {
    if (!reports.isEmpty()) {
      put(night.chance().pick(night.chance().pick(reports).versions()));
    }
  }

  /// A version that others overtook.
  void sendLateOne() {
    if (!late.isEmpty()) {
      put(late.removeFirst());
    }
  }

  void sendSomethingWrong() {
    if (reports.isEmpty()) {
      put("{ no incident".getBytes(UTF_8), "E23000001/unreadable", null);
      return;
    }
    var report = night.chance().pick(reports);
    switch (night.chance().below(4)) {
      case 0 -> put("{ no incident".getBytes(UTF_8), report.key().onTopic(), null);
      case 1 -> put(report.sameVersionSaysSomethingElse());
      case 2 -> put(report.sameEventSaysSomethingElse());
      default -> {
        var whole = new String(report.latest().bytes(), UTF_8);
        var broken = whole.replace("DOMESTIC_ABUSE", "NOTHING_WE_KNOW");
        put(broken.getBytes(UTF_8), report.key().onTopic(), filed(report.latest()));
      }
    }
  }

  private void put(Report.Version version) {
    var message = version.message();
    night.say(
        () ->
            "police: %s version %d of %s names %s"
                .formatted(
                    message.eventType(),
                    message.version(),
                    message.reference(),
                    filed(version).childRefs()));
    put(version.bytes(), version.key().onTopic(), filed(version));
  }

  private static Filed filed(Report.Version version) {
    return new Filed(version.key(), version.childRefs());
  }

  private void put(byte[] value, String key, @Nullable Filed about) {
    if (topic.size() == MOST_RECORDS) {
      night.say(() -> "police: too late, the night is full");
      return;
    }
    topic.add(new Incoming(new Position(0, topic.size()), key.getBytes(UTF_8), value, night.now()));
    if (about != null) {
      filed.add(about);
    }
  }

  /// Whether nothing of the topic is left.
  boolean allRead() {
    return read == topic.size();
  }

  /// A node takes the next records in, perhaps with some that it had answered before.
  void listen() {
    int from = night.calm() ? read : Math.max(0, read - night.chance().oneOf(0, 0, 0, 2));
    int to = Math.min(topic.size(), read + 1 + night.chance().below(BATCH));
    if (from < to) {
      night.actors().intake().accept(List.copyOf(topic.subList(from, to)));
      night.mayDie("before the offsets");
      read = Math.max(read, to);
    }
  }
}
