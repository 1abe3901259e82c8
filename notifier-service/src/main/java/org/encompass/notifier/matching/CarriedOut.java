package org.encompass.notifier.matching;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.Reviews.Decided;
import org.encompass.notifier.reference.Schools;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.scheduling.Schedule.Grounds;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Does what people decided, in the caller's transaction: the chosen are told at once. Their choice
/// also releases marked free text, which they have seen; a conflict at a school or authority only
/// if they said so.
@Component
class CarriedOut {
  /// The reason of a child about whom people decided that nobody is told.
  static final String DECIDED = "DECIDED";

  private final Children children;
  private final Schedule schedule;
  private final ReviewDesk desk;
  private final Schools schools;

  CarriedOut(Children children, Schedule schedule, ReviewDesk desk, Schools schools) {
    this.children = children;
    this.schedule = schedule;
    this.desk = desk;
    this.schools = schools;
  }

  /// Why a decision cannot be carried out, if so.
  Optional<Decided> objection(ChildCase child, ReviewDecision decision) {
    var unreachable =
        switch (decision) {
          case ReviewDecision.Schools(var urns, _) -> objection(urns);
          case ReviewDecision.NotAtASchoolWeKnow(var said, _) -> objection(child, said);
          case ReviewDecision.HomeEducated(var said, _) -> objection(child, said);
          case ReviewDecision.OutOfScope() -> Optional.<Decided>empty();
        };
    return unreachable.isPresent()
        ? unreachable
        : inConflict(child, recipients(child, decision))
            .filter(recipient -> !decision.isDespiteConflictAt(recipient))
            .findFirst()
            .map(_ -> Decided.SOMEBODY_INVOLVED);
  }

  private Optional<Decided> objection(Set<Urn> urns) {
    if (urns.isEmpty() || urns.stream().anyMatch(urn -> !schools.known(urn.value()))) {
      return Optional.of(Decided.SCHOOL_UNKNOWN);
    }
    return urns.stream().anyMatch(urn -> isClosed(urn.value()))
        ? Optional.of(Decided.SCHOOL_CLOSED)
        : Optional.empty();
  }

  /// Where somebody is involved whom the police did not name, sorted.
  private Stream<Recipient> inConflict(ChildCase child, Set<Recipient> recipients) {
    var conflicts = Conflicts.of(child.incident(), schools);
    return recipients.stream()
        .filter(recipient -> conflicts.closes(recipient.key()))
        .sorted(Comparator.comparing(Recipient::key));
  }

  private boolean isClosed(String urn) {
    return schools.find(urn).filter(school -> school.status() == Status.CLOSED).isPresent();
  }

  private Optional<Decided> objection(ChildCase child, @Nullable String said) {
    var laCode = authority(child, said);
    return laCode.matches("\\d{3}") && schools.known("LA:" + laCode)
        ? Optional.empty()
        : Optional.of(Decided.AUTHORITY_UNKNOWN);
  }

  private static String authority(ChildCase child, @Nullable String said) {
    var laCode = said == null || said.isBlank() ? child.child().laCode() : said;
    return laCode == null ? "" : laCode;
  }

  /// Carries out a decision to which there is no objection.
  ///
  /// @param grounds codes for the ledger
  void carryOut(
      ChildCase child, ReviewDecision decision, String reason, String grounds, String actor) {
    var chosen = recipients(child, decision);
    desk.close(child, decision.code(), chosen, reason, actor);
    if (chosen.isEmpty()) {
      desk.outOfScope(child, DECIDED, Route.REVIEW, actor);
    } else {
      tell(child, chosen, grounds + despite(child, chosen), actor);
    }
  }

  private static Set<Recipient> recipients(ChildCase child, ReviewDecision decision) {
    return switch (decision) {
      case ReviewDecision.Schools(var urns, _) ->
          urns.stream().map(Recipient.School::new).collect(Collectors.toUnmodifiableSet());
      case ReviewDecision.NotAtASchoolWeKnow(var said, _) -> authorityOf(child, said);
      case ReviewDecision.HomeEducated(var said, _) -> authorityOf(child, said);
      case ReviewDecision.OutOfScope() -> Set.of();
    };
  }

  private String despite(ChildCase child, Set<Recipient> chosen) {
    return inConflict(child, chosen)
        .map(recipient -> " DESPITE " + Hindrances.CONFLICT_AT_SCHOOL + " " + recipient.key())
        .collect(Collectors.joining());
  }

  private static Set<Recipient> authorityOf(ChildCase child, @Nullable String said) {
    return Set.of(new Recipient.LocalAuthority(authority(child, said)));
  }

  private void tell(ChildCase child, Set<Recipient> recipients, String grounds, String actor) {
    desk.decided(child, recipients, grounds, actor);
    schedule.plan(child, recipients, Route.REVIEW, new Grounds(actor, grounds));
    children.routed(child.childId());
  }
}
