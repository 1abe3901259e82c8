package org.encompass.notifier.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.notifier.intake.CaseFile.PutAside;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;

/// Everything known about the incidents of a batch. It takes the records in, in order, and says
/// what becomes of each; nothing but values goes in and comes out. Public for this module's own
/// packages only.
public final class Casebook {
  /// An event id that an accepted record used up.
  public record EventKey(String force, UUID eventId) {}

  /// The record that used it.
  public record Use(ContentHash content, Position position) {}

  /// A record that was put aside or answered as a duplicate, to know it again.
  public record Seen(Position position, ContentHash asItCame) {}

  private final Map<IncidentKey, CaseFile> files;
  private final Map<IncidentKey, List<PutAside>> putAside = new HashMap<>();
  private final Map<EventKey, Use> used;
  private final Set<Seen> seen;

  /// @param putAside what was put aside before, by the incident it names
  public Casebook(
      Collection<CaseFile> files,
      Map<IncidentKey, List<PutAside>> putAside,
      Map<EventKey, Use> used,
      Set<Seen> seen) {
    this.files =
        files.stream()
            .collect(
                Collectors.toMap(CaseFile::key, Function.identity(), (a, b) -> a, HashMap::new));
    putAside.forEach((key, asides) -> this.putAside.put(key, new ArrayList<>(asides)));
    this.used = new HashMap<>(used);
    this.seen = seen;
  }

  /// Decides about one record and remembers what it changed.
  Decision take(Inspected record) {
    return seen.contains(new Seen(record.record().position(), record.asItCame()))
        ? new Decision.Answered(record)
        : takeAgain(record);
  }

  /// The same for a record that somebody wants answered once more.
  Decision takeAgain(Inspected record) {
    var decision =
        switch (record) {
          case Inspected.Unreadable bad -> new Decision.Refused(bad, bad.problems(), bad.glimpse());
          case Inspected.Readable good -> decide(good);
        };
    remember(decision);
    return decision;
  }

  private Decision decide(Inspected.Readable record) {
    var use = used.get(eventOf(record));
    if (use != null) {
      return repeated(record, use);
    }
    var file = files.get(record.key());
    var version = record.incident().version();
    if (file != null && file.contentOf(version) != null) {
      return refused(record, ProblemCode.VERSION_REUSED, "/version");
    }
    if (file != null && file.isBeyond(version)) {
      file.overtake(record);
      return new Decision.Duplicate(record, ProblemCode.OLDER_VERSION);
    }
    if (file == null) {
      file = CaseFile.unseen(record.key());
      files.put(record.key(), file);
    }
    file.advance(record, asideOf(record.key()));
    return new Decision.Accepted(file.incidentId(), record);
  }

  private static Decision repeated(Inspected.Readable record, Use use) {
    if (!use.content().equals(record.content())) {
      return refused(record, ProblemCode.EVENT_ID_REUSED, "/eventId");
    }
    return use.position().equals(record.record().position())
        ? new Decision.Answered(record)
        : new Decision.Duplicate(record, null);
  }

  private static Decision refused(Inspected.Readable record, ProblemCode code, String pointer) {
    return new Decision.Refused(
        record, List.of(Problem.of(code, pointer)), Glimpses.of(record.incident()));
  }

  private void remember(Decision decision) {
    switch (decision) {
      case Decision.Accepted(var incidentId, var record) ->
          used.put(eventOf(record), new Use(record.content(), record.record().position()));
      case Decision.Refused(var record, var problems, var glimpse) -> {
        if (glimpse.force() != null && glimpse.reference() != null) {
          asideOf(new IncidentKey(glimpse.force(), glimpse.reference()))
              .add(
                  new PutAside(
                      glimpse.version(), glimpse.childRefs(), record.record().arrivedAt()));
        }
      }
      case Decision.Duplicate _, Decision.Answered _ -> {}
    }
  }

  private static EventKey eventOf(Inspected.Readable record) {
    return new EventKey(record.incident().force(), record.incident().eventId());
  }

  private List<PutAside> asideOf(IncidentKey key) {
    return putAside.computeIfAbsent(key, unseen -> new ArrayList<>());
  }

  /// The incidents that changed.
  public List<CaseFile> changed() {
    return files.values().stream()
        .filter(file -> file.changed() || !file.changedChildren().isEmpty())
        .toList();
  }
}
