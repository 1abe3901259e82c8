package org.encompass.notifier.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.EventType;
import org.jspecify.annotations.Nullable;

/// One incident, brought up to date record by record. Public for this module's own packages only.
public final class CaseFile {
  /// A record about this incident that was put aside, whose arrival counts for the children it
  /// names.
  public record PutAside(@Nullable Integer version, List<String> childRefs, Instant arrivedAt) {
    boolean isBeyond(int known) {
      return version != null && version > known;
    }
  }

  private final UUID incidentId;
  private final IncidentKey key;
  private final Map<Integer, ContentHash> versions = new HashMap<>();
  private final Map<String, ChildFile> children = new HashMap<>();
  private @Nullable String dutyForce;
  private int version;
  private boolean withdrawn;
  private @Nullable Instant firstArrivedAt;
  private boolean changed;

  private CaseFile(UUID incidentId, IncidentKey key) {
    this.incidentId = incidentId;
    this.key = key;
  }

  /// An incident nobody told us about yet.
  static CaseFile unseen(IncidentKey key) {
    return new CaseFile(UUID.randomUUID(), key);
  }

  /// As the tables have it.
  public static CaseFile known(
      UUID incidentId,
      IncidentKey key,
      @Nullable String dutyForce,
      boolean withdrawn,
      Instant firstArrivedAt,
      Map<Integer, ContentHash> versions,
      Collection<ChildFile> children) {
    var file = new CaseFile(incidentId, key);
    file.dutyForce = dutyForce;
    file.withdrawn = withdrawn;
    file.firstArrivedAt = firstArrivedAt;
    file.versions.putAll(versions);
    file.version = versions.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    children.forEach(child -> file.children.put(child.childRef(), child));
    return file;
  }

  /// The content that was accepted under that version, if any was.
  @Nullable ContentHash contentOf(int number) {
    return versions.get(number);
  }

  /// Whether a higher version is known.
  boolean isBeyond(int number) {
    return number < version;
  }

  /// Takes a higher version in. What it does not name any more is taken out.
  void advance(Inspected.Readable record, List<PutAside> putAside) {
    var incident = record.incident();
    var arrivedAt = record.record().arrivedAt();
    withdrawn = incident.eventType() == EventType.WITHDRAWN;
    var gone = new HashSet<>(children.keySet());
    for (var child : Glimpses.childrenOf(incident)) {
      children.put(child.childRef(), next(incident, child, arrivedAt, putAside));
      if (!withdrawn) {
        gone.remove(child.childRef());
      }
    }
    gone.forEach(ref -> children.computeIfPresent(ref, (same, child) -> child.removed()));
    dutyForce = incident.dutyForce();
    version = incident.version();
    versions.put(version, record.content());
    firstArrivedAt = firstArrivedAt == null ? arrivedAt : firstArrivedAt;
    changed = true;
  }

  private ChildFile next(
      IncidentMessage incident,
      IncidentMessage.Child child,
      Instant arrivedAt,
      List<PutAside> putAside) {
    var naming = putAside.stream().filter(one -> one.childRefs().contains(child.childRef()));
    var known = children.get(child.childRef());
    if (known == null) {
      return ChildFile.first(incident, child, !withdrawn, earliest(naming, arrivedAt));
    }
    if (withdrawn) {
      return known;
    }
    return known.named()
        ? known.amended(incident, child)
        : known.revived(
            incident, child, earliest(naming.filter(one -> one.isBeyond(version)), arrivedAt));
  }

  // "First arrival of a record naming this child": one that was put aside counts; for a child named
  // again, only if it was meant to name it again.
  private static Instant earliest(Stream<PutAside> naming, Instant arrivedAt) {
    return naming
        .map(PutAside::arrivedAt)
        .filter(arrivedAt::isAfter)
        .min(Instant::compareTo)
        .orElse(arrivedAt);
  }

  /// A lower version than the known one came late. The children only it names were taken out by
  /// what we know already; they are accounted for as taken out, as if it had come in time.
  void overtake(Inspected.Readable record) {
    for (var child : Glimpses.childrenOf(record.incident())) {
      children.computeIfAbsent(
          child.childRef(),
          ref -> ChildFile.first(record.incident(), child, false, record.record().arrivedAt()));
    }
  }

  /// The incident's own id.
  public UUID incidentId() {
    return incidentId;
  }

  /// What names it.
  public IncidentKey key() {
    return key;
  }

  /// Its highest version.
  public int version() {
    return version;
  }

  /// The force of the child's residence, if another.
  public @Nullable String dutyForce() {
    return dutyForce;
  }

  /// Whether the highest version withdrew it.
  public boolean withdrawn() {
    return withdrawn;
  }

  /// When its first accepted record arrived.
  public Instant firstArrivedAt() {
    if (firstArrivedAt == null) {
      throw new IllegalStateException("nothing of " + incidentId + " was accepted");
    }
    return firstArrivedAt;
  }

  /// Whether the incident's own row has to be written.
  public boolean changed() {
    return changed;
  }

  /// The children whose rows have to be written.
  public List<ChildFile> changedChildren() {
    return children.values().stream().filter(ChildFile::changed).toList();
  }
}
