package org.encompass.local.night;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.matching.ReportedChild;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// The notifier's own matching rule over a made-up roll.
final class MatchingRuleAsked {
  private final MatchingRule rule;

  MatchingRuleAsked(List<SchoolMessage> schools, Stream<RollMessage> roll) {
    var index = new RollIndex.Builder();
    roll.forEach(pupil -> index.add(RollRow.of(pupil)));
    rule = MatchingRule.of(new Linker(index.build(), "made up"), new Known(schools));
  }

  Answer about(IncidentMessage incident, Child child) {
    var moment = incident.occurredFrom().toInstant();
    var asked =
        new ChildCase(
            new UUID(0, 1),
            new UUID(0, 2),
            1,
            ChildState.RECEIVED,
            null,
            true,
            true,
            moment,
            moment,
            incident,
            child,
            incident.eventId(),
            incident.version());
    var day = moment.atZone(PupilDays.LONDON).toLocalDate();
    return rule.decide(ReportedChild.report(asked, day, false));
  }

  /// All schools are open and their rolls fresh; they are named as people name them.
  private static final class Known implements Register {
    private final Map<String, SchoolMessage> schools;

    Known(List<SchoolMessage> schools) {
      this.schools =
          schools.stream().collect(Collectors.toMap(SchoolMessage::urn, Function.identity()));
    }

    @Override
    public Fitting fitting(StatedSchool stated, Sought child) {
      var urn = stated.urn();
      return urn == null
          ? new Fitting(named(stated.name()), false)
          : new Fitting(schools.containsKey(urn) ? Set.of(urn) : Set.of(), true);
    }

    private Set<String> named(String name) {
      return schools.values().stream()
          .filter(school -> Objects.equals(school.name(), name))
          .map(SchoolMessage::urn)
          .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> objection(String urn) {
      return schools.containsKey(urn) ? Optional.empty() : Optional.of("SCHOOL_UNKNOWN");
    }
  }
}
