package org.encompass.notifier.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the national roll up to date: a batch of the rolls topic in one transaction, which also
/// writes how far it got. Entries come plain or sealed, unless a setting refuses plain ones. Public
/// for this module's own sub-packages.
@Component
public class RollProjection {
  private final WireReader reader;
  private final RollRows rows;
  private final SetAside setAside;
  private final ReferenceMetrics metrics;
  private final RollSettings settings;

  RollProjection(
      WireReader reader,
      RollRows rows,
      SetAside setAside,
      ReferenceMetrics metrics,
      RollSettings settings) {
    this.reader = reader;
    this.rows = rows;
    this.setAside = setAside;
    this.metrics = metrics;
    this.settings = settings;
  }

  /// All or nothing. Records that were applied before are passed over: a node that lost its
  /// partitions while it worked must not bring an older state back.
  @Transactional
  public void apply(List<TopicRecord> all) {
    var known = rows.lock(all.stream().map(TopicRecord::partition).distinct().sorted().toList());
    var batch = all.stream().filter(r -> r.offset() >= known.next(r.partition())).toList();
    var reached = new HashMap<Integer, Long>();
    batch.forEach(r -> reached.merge(r.partition(), r.offset() + 1, Math::max));
    change(batch);
    rows.reached(Watermark.of(reached));
  }

  private void change(List<TopicRecord> batch) {
    var left = new LinkedHashSet<PupilKey>();
    var newest = new LinkedHashMap<PupilKey, RollMessage>();
    int good = 0;
    for (var entry : batch) {
      if (entry.value() == null) {
        left(entry, left, newest);
      } else if (onRoll(entry, entry.value(), newest)) {
        good++;
      }
    }
    if (!left.isEmpty()) {
      rows.remove(left);
      metrics.count(Topics.ROLLS, "LEFT", left.size());
    }
    int applied = newest.isEmpty() ? 0 : rows.putNewer(newest.values());
    metrics.count(Topics.ROLLS, "APPLIED", applied);
    metrics.count(Topics.ROLLS, "OLDER", Math.max(0, good - applied));
  }

  private void left(TopicRecord entry, Set<PupilKey> left, Map<PupilKey, RollMessage> newest) {
    PupilKey.read(entry.keyText())
        .ifPresentOrElse(
            pupil -> {
              left.add(pupil);
              newest.remove(pupil);
            },
            () -> setAside(entry, List.of(Problem.of(ProblemCode.KEY_MISMATCH, ""))));
  }

  private boolean onRoll(TopicRecord entry, byte[] value, Map<PupilKey, RollMessage> newest) {
    var reading =
        settings.rollsEncryptionRequired()
            ? reader.readSealed(value, MessageType.ROLL)
            : reader.read(value, MessageType.ROLL);
    return switch (reading) {
      case Reading.Bad<RollMessage>(var problems, _) -> {
        setAside(entry, problems);
        yield false;
      }
      case Reading.Good<RollMessage>(var pupil, _, var unknown, _) -> {
        metrics.count(Topics.ROLLS, "UNKNOWN_FIELD", unknown);
        var key = PupilKey.of(pupil);
        if (!key.toString().equals(entry.keyText())) {
          setAside(entry, List.of(Problem.of(ProblemCode.KEY_MISMATCH, "/pupilId")));
          yield false;
        }
        newest.merge(key, pupil, RollProjection::newer);
        yield true;
      }
    };
  }

  private void setAside(TopicRecord entry, List<Problem> problems) {
    setAside.keep(entry, problems);
    metrics.count(Topics.ROLLS, "SET_ASIDE", 1);
  }

  private static RollMessage newer(RollMessage known, RollMessage other) {
    return other.revision() > known.revision() ? other : known;
  }
}
