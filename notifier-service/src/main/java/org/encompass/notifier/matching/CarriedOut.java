package org.encompass.notifier.matching;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Recipient;
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
/// also releases marked free text and a conflict at the school: they have seen it.
@Component
class CarriedOut {
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
    return switch (decision) {
      case ReviewDecision.Schools(var urns) -> {
        if (urns.isEmpty() || urns.stream().anyMatch(urn -> !schools.known(urn.value()))) {
          yield Optional.of(Decided.SCHOOL_UNKNOWN);
        }
        yield urns.stream().anyMatch(urn -> isClosed(urn.value()))
            ? Optional.of(Decided.SCHOOL_CLOSED)
            : Optional.empty();
      }
      case ReviewDecision.NotAtASchoolWeKnow(var said) -> objection(child, said);
      case ReviewDecision.HomeEducated(var said) -> objection(child, said);
      case ReviewDecision.OutOfScope() -> Optional.empty();
    };
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
    desk.close(child, decision.code(), reason, actor);
    switch (decision) {
      case ReviewDecision.Schools(var urns) ->
          tell(
              child,
              urns.stream().<Recipient>map(Recipient.School::new).collect(Collectors.toSet()),
              grounds,
              actor);
      case ReviewDecision.NotAtASchoolWeKnow(var said) ->
          tell(child, authorityOf(child, said), grounds, actor);
      case ReviewDecision.HomeEducated(var said) ->
          tell(child, authorityOf(child, said), grounds, actor);
      case ReviewDecision.OutOfScope() -> desk.outOfScope(child, "DECIDED", Route.REVIEW, actor);
    }
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
