package org.encompass.notifier.reference;

import java.util.LinkedHashMap;
import java.util.List;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the register up to date: a batch of the schools topic in one transaction. Public for this
/// module's own sub-packages.
@Component
public class SchoolProjection {
  private final WireReader reader;
  private final SchoolRows rows;
  private final SetAside setAside;
  private final ReferenceMetrics metrics;

  SchoolProjection(
      WireReader reader, SchoolRows rows, SetAside setAside, ReferenceMetrics metrics) {
    this.reader = reader;
    this.rows = rows;
    this.setAside = setAside;
    this.metrics = metrics;
  }

  /// All or nothing; the same batch twice does no harm.
  @Transactional
  public void apply(List<TopicRecord> batch) {
    var newest = new LinkedHashMap<String, SchoolMessage>();
    int good = 0;
    for (var entry : batch) {
      var value = entry.value();
      if (value == null) {
        setAside(entry, List.of(Problem.of(ProblemCode.MISSING, "")));
        continue;
      }
      switch (reader.readPlain(value, MessageType.SCHOOL)) {
        case Reading.Bad<SchoolMessage>(var problems, _) -> setAside(entry, problems);
        case Reading.Good<SchoolMessage>(var school, _, var unknown, _) -> {
          metrics.count(Topics.SCHOOLS, "UNKNOWN_FIELD", unknown);
          if (school.urn().equals(entry.keyText())) {
            good++;
            newest.merge(school.urn(), school, SchoolProjection::newer);
          } else {
            setAside(entry, List.of(Problem.of(ProblemCode.KEY_MISMATCH, "/urn")));
          }
        }
      }
    }
    int applied = newest.isEmpty() ? 0 : rows.putNewer(newest.values());
    metrics.count(Topics.SCHOOLS, "APPLIED", applied);
    metrics.count(Topics.SCHOOLS, "OLDER", good - applied);
  }

  private void setAside(TopicRecord entry, List<Problem> problems) {
    setAside.keep(entry, problems);
    metrics.count(Topics.SCHOOLS, "SET_ASIDE", 1);
  }

  private static SchoolMessage newer(SchoolMessage known, SchoolMessage other) {
    return other.revision() > known.revision() ? other : known;
  }
}
