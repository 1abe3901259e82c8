package org.encompass.notifier.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.incidents.ChildState;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Made-up incidents in random states, and the accounting rule once more, in plain Java.
final class RandomCounty {
  static final List<String> FORCES = List.of("E23000015", "E23000020", "W15000004");
  private static final byte[] NOTHING = {0};

  private record Incident(UUID id, String force, String dutyForce, String reference) {}

  private record Child(
      UUID id,
      Incident incident,
      String ref,
      int generation,
      ChildState state,
      List<Told> notifications) {}

  private record Told(int generation, NotificationState state) {}

  private record PutAside(String force, String reference, List<String> refs, boolean open) {}

  private record Case(String force, String reference, String ref) {}

  private final Random random;
  private final List<Incident> incidents = new ArrayList<>();
  private final List<Child> children = new ArrayList<>();
  private final List<PutAside> quarantine = new ArrayList<>();

  private RandomCounty(Random random) {
    this.random = random;
  }

  static RandomCounty of(Random random) {
    var county = new RandomCounty(random);
    for (int i = 0; i < 12; i++) {
      county.addIncident("REF-" + i);
    }
    for (int i = 0; i < 8; i++) {
      county.addPutAside();
    }
    return county;
  }

  private void addIncident(String reference) {
    var duty = random.nextInt(4) == 0 ? pick(FORCES) : null;
    var incident = new Incident(UUID.randomUUID(), pick(FORCES), duty, reference);
    incidents.add(incident);
    for (int i = 0, many = random.nextInt(5); i < many; i++) {
      int generation = 1 + random.nextInt(2);
      var told = new ArrayList<Told>();
      for (int n = 0, schools = random.nextInt(4); n < schools; n++) {
        told.add(
            new Told(1 + random.nextInt(generation), pick(List.of(NotificationState.values()))));
      }
      children.add(
          new Child(
              UUID.randomUUID(),
              incident,
              "C" + i,
              generation,
              pick(List.of(ChildState.values())),
              told));
    }
  }

  private void addPutAside() {
    var refs = new ArrayList<String>();
    for (int i = 0, many = random.nextInt(4); i < many; i++) {
      refs.add("C" + random.nextInt(6));
    }
    var known = pick(incidents);
    var force = random.nextInt(4) == 0 ? null : known.force();
    var reference = random.nextInt(4) == 0 ? null : known.reference();
    quarantine.add(new PutAside(force, reference, refs, random.nextInt(4) > 0));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  Accounting expected(ForceScope scope) {
    var numbers = new long[7];
    var seen = children.stream().filter(c -> inScope(c.incident(), scope)).toList();
    seen.forEach(child -> numbers[part(child)]++);
    numbers[5] = rejected(scope);
    return new Accounting(
        Arrays.stream(numbers).sum(),
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6]);
  }

  private static boolean inScope(Incident incident, ForceScope scope) {
    return scope.covers(incident.force())
        || (incident.dutyForce() != null && scope.covers(incident.dutyForce()));
  }

  private static int part(Child child) {
    return switch (child.state()) {
      case RECEIVED -> 6;
      case IN_REVIEW -> 2;
      case OUT_OF_SCOPE -> 3;
      case WITHDRAWN -> 4;
      case ROUTED -> routed(child);
    };
  }

  private static int routed(Child child) {
    var own =
        child.notifications().stream().filter(n -> n.generation() == child.generation()).toList();
    if (own.isEmpty()) {
      return 6;
    }
    return own.stream()
        .map(Told::state)
        .min(Comparator.naturalOrder())
        .map(
            least ->
                switch (least) {
                  case HELD -> 1;
                  case SCHEDULED -> 6;
                  case TOLD, READ, ACKNOWLEDGED -> 0;
                  case WITHDRAWN -> 4;
                })
        .orElseThrow();
  }

  private long rejected(ForceScope scope) {
    Set<Case> counted = new HashSet<>();
    children.forEach(
        c -> counted.add(new Case(c.incident().force(), c.incident().reference(), c.ref())));
    long rejected = 0;
    for (var aside : quarantine) {
      if (!aside.open()
          || !(scope.everything() || (aside.force() != null && scope.covers(aside.force())))) {
        continue;
      }
      var refs = new HashSet<>(aside.refs());
      if (refs.isEmpty() || aside.force() == null || aside.reference() == null) {
        rejected += Math.max(1, refs.size());
        continue;
      }
      for (var ref : refs) {
        if (counted.add(new Case(aside.force(), aside.reference(), ref))) {
          rejected++;
        }
      }
    }
    return rejected;
  }

  void writeTo(JdbcClient jdbc) {
    for (var table : List.of("notification", "child", "incident", "quarantine")) {
      jdbc.sql("delete from " + table).update();
    }
    for (var i : incidents) {
      jdbc.sql("insert into incident values (?, ?, ?, ?, 1, 'LIVE', now())")
          .params(Arrays.asList(i.id(), i.force(), i.reference(), i.dutyForce()))
          .update();
    }
    children.forEach(child -> write(jdbc, child));
    int offset = 0;
    for (var aside : quarantine) {
      jdbc.sql(
              """
              insert into quarantine (quarantine_id, arrived_at, topic_partition, topic_offset,
                  content_hash, force, reference, child_refs, problems, sealed, status, deadline)
              values (:id, now(), 0, :offset, :none, :force, :reference, :refs, '[]', :none,
                      :status, now())
              """)
          .param("id", UUID.randomUUID())
          .param("offset", offset++)
          .param("none", NOTHING)
          .param("force", aside.force())
          .param("reference", aside.reference())
          .param("refs", aside.refs().toArray(String[]::new))
          .param("status", aside.open() ? "OPEN" : "DISMISSED")
          .update();
    }
  }

  private static void write(JdbcClient jdbc, Child child) {
    jdbc.sql(
            """
            insert into child (child_id, incident_id, child_ref, generation, version, named,
                unrouted, state, first_arrived_at, occurred_from, identity_hash, sealed)
            values (:id, :incident, :ref, :generation, 1, true, false, :state, now(), now(), :none,
                    :none)
            """)
        .param("id", child.id())
        .param("incident", child.incident().id())
        .param("ref", child.ref())
        .param("generation", child.generation())
        .param("state", child.state().name())
        .param("none", NOTHING)
        .update();
    int school = 100001;
    for (var told : child.notifications()) {
      jdbc.sql(
              """
              insert into notification (notification_id, child_id, generation, recipient, version,
                  content_version, state, route, deadline, deadline_because, calendar_rule,
                  late_on_arrival, hidden_from, school_revision, la_revision, force, reference, child_ref,
                  created_at)
              values (:id, :child, :generation, :school, 1, 1, :state, 'AUTO', now(), '', '', false,
                      '{}', 1, 0, :force, :reference, :ref, now())
              """)
          .param("id", UUID.randomUUID())
          .param("child", child.id())
          .param("generation", told.generation())
          .param("school", Integer.toString(school++))
          .param("state", told.state().name())
          .param("force", child.incident().force())
          .param("reference", child.incident().reference())
          .param("ref", child.ref())
          .update();
    }
  }
}
