package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.intake.CaseFile;
import org.encompass.notifier.intake.Casebook;
import org.encompass.notifier.intake.ChildFile;
import org.encompass.notifier.intake.ContentHash;
import org.encompass.notifier.intake.Decision;
import org.encompass.notifier.intake.IncidentKey;
import org.encompass.notifier.intake.Inspected;
import org.encompass.notifier.intake.IntakeTables;
import org.encompass.notifier.simulation.memory.Tables.IncidentRow;
import org.encompass.notifier.simulation.memory.Tables.SeenRow;
import org.encompass.notifier.simulation.memory.Tables.VersionKey;
import org.encompass.notifier.simulation.memory.Tables.VersionRow;
import org.encompass.schemas.IncidentMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The incidents, their versions and children, as intake sees them.
public class MemoryIntakeTables implements IntakeTables {
  private final Tables tables;

  public MemoryIntakeTables(Tables tables) {
    this.tables = tables;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Casebook open(Collection<? extends Inspected> records) {
    var files = tables.incidents.all().stream().map(this::file).toList();
    return new Casebook(files, putAside(), used(), seen());
  }

  @Override
  public Casebook peek(Inspected record) {
    return open(List.of(record));
  }

  private CaseFile file(IncidentRow incident) {
    var versions = new HashMap<Integer, ContentHash>();
    for (var version : tables.versions.all()) {
      if (version.incidentId().equals(incident.incidentId())) {
        versions.put(version.incident().version(), version.content());
      }
    }
    var children =
        tables.children.all().stream()
            .filter(child -> child.incidentId.equals(incident.incidentId()))
            .map(
                child ->
                    ChildFile.known(
                        child.childId,
                        child.childRef,
                        child.generation,
                        child.version,
                        child.named,
                        child.firstArrivedAt,
                        child.occurredFrom))
            .toList();
    return CaseFile.known(
        incident.incidentId(),
        incident.key(),
        incident.dutyForce(),
        incident.withdrawn(),
        incident.firstArrivedAt(),
        versions,
        children);
  }

  private Map<IncidentKey, List<CaseFile.PutAside>> putAside() {
    var found = new LinkedHashMap<IncidentKey, List<CaseFile.PutAside>>();
    for (var row : tables.quarantine.all()) {
      var record = row.record();
      if (record.force() != null && record.reference() != null) {
        found
            .computeIfAbsent(
                new IncidentKey(record.force(), record.reference()), first -> new ArrayList<>())
            .add(new CaseFile.PutAside(record.version(), record.childRefs(), record.arrivedAt()));
      }
    }
    return found;
  }

  private Map<Casebook.EventKey, Casebook.Use> used() {
    var found = new HashMap<Casebook.EventKey, Casebook.Use>();
    for (var version : tables.versions.all()) {
      var incident = version.incident();
      found.put(
          new Casebook.EventKey(incident.force(), incident.eventId()),
          new Casebook.Use(version.content(), version.position()));
    }
    return found;
  }

  private Set<Casebook.Seen> seen() {
    var found = new HashSet<Casebook.Seen>();
    tables.quarantine.all().stream()
        .map(row -> new Casebook.Seen(row.whole().position(), row.asItCame()))
        .forEach(found::add);
    tables.duplicates.all().stream()
        .map(row -> new Casebook.Seen(row.position(), row.asItCame()))
        .forEach(found::add);
    return found;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(List<CaseFile> changed, List<Decision.Accepted> accepted) {
    for (var file : changed) {
      if (file.changed()) {
        writeIncident(file);
      }
    }
    for (var one : accepted) {
      var incident = one.record().incident();
      var row =
          new VersionRow(
              one.incidentId(),
              incident,
              one.record().content(),
              one.record().record().arrivedAt(),
              one.record().record().position());
      if (!tables.versions.putNew(new VersionKey(one.incidentId(), incident.version()), row)) {
        throw new IllegalStateException("a version was written twice");
      }
    }
    for (var file : changed) {
      file.changedChildren().forEach(child -> writeChild(file, child));
    }
  }

  private void writeIncident(CaseFile file) {
    var known = tables.incidents.find(file.incidentId());
    Instant first = known == null ? file.firstArrivedAt() : known.firstArrivedAt();
    tables.incidents.put(
        file.incidentId(),
        new IncidentRow(
            file.incidentId(),
            file.key(),
            file.dutyForce(),
            file.withdrawn(),
            file.version(),
            first));
  }

  /// The steps behind own state, reason, deadline and verdict; they begin anew with a generation.
  private void writeChild(CaseFile file, ChildFile child) {
    var known = tables.children.find(child.childId());
    var details = child.details();
    if (details == null) {
      tables.children.put(
          child.childId(), again(tables.children.row(child.childId())).with(c -> c.named = false));
      return;
    }
    var row =
        known == null
            ? new ChildRow(child.childId(), file.incidentId(), child.childRef(), details)
            : known;
    tables.children.put(child.childId(), again(row).with(c -> take(c, child, details)));
  }

  private static ChildRow again(ChildRow row) {
    return row.with(
        child -> {
          child.unrouted = true;
          child.failures = 0;
          child.routeAfter = Instant.MIN;
        });
  }

  private static void take(ChildRow row, ChildFile child, IncidentMessage.Child details) {
    if (row.generation != child.generation()) {
      row.state = ChildState.RECEIVED;
      row.reason = null;
      row.deadline = null;
      row.met = null;
      row.routedIdentity = null;
    }
    row.generation = child.generation();
    row.version = child.version();
    row.named = child.named();
    row.firstArrivedAt = child.firstArrivedAt();
    row.occurredFrom = child.occurredFrom();
    row.details = details;
    row.identity = identity(details);
  }

  private static String identity(IncidentMessage.Child child) {
    return child.givenNames() + "|" + child.familyName() + "|" + orNone(child.postcode());
  }

  private static String orNone(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteDuplicates(List<Decision.Duplicate> duplicates) {
    for (var one : duplicates) {
      var row = new SeenRow(one.record().record().position(), one.record().asItCame());
      tables.duplicates.putNew(row, row);
    }
  }
}
