package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Reasons;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.matching.Housemate;
import org.encompass.notifier.matching.ReviewDecision;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What a reviewer sees of one child: what the police say beside what the rolls say.
///
/// @param involved schools where somebody must not see the incident, say the police
/// @param twoPeople whether a second person must agree
/// @param nothingFound why there are no candidates
/// @param live who was told already
/// @param proposal what waits for a second person
/// @param ended proposals that came to nothing
/// @param homeAuthority where the child lives, or empty
@PersonalData
record ReviewPage(
    UUID childId,
    int version,
    int generation,
    String reference,
    String childRef,
    List<String> reasons,
    List<SchoolChoice> involved,
    String deadline,
    String left,
    String deadlineBecause,
    boolean twoPeople,
    Comparison comparison,
    List<CandidateView> candidates,
    String nothingFound,
    List<HousemateView> household,
    List<Passage> passages,
    List<String> live,
    @Nullable ProposalView proposal,
    List<ProposalView> ended,
    String homeAuthority) {
  private static final Set<String> NOT_SEARCHED =
      Set.of("RETURNED", "AMENDED", "ROLLS_NOT_READY", "ROUTING_FAILED");

  /// @param who a person's or rule's name for people
  static ReviewPage of(
      ReviewDetail detail,
      DeskUser user,
      Instant now,
      SchoolFinder finder,
      Function<String, String> who) {
    var item = detail.item();
    var notes = detail.notes();
    var child = detail.child();
    Function<ReviewDecision, Consequence> wouldBe =
        decision -> Consequence.of(decision, child, told(detail), finder);
    Function<ReviewDecision, Consequence> wouldHaveBeen =
        decision -> Consequence.of(decision, child, List.of(), finder);
    var waiting = notes.proposal();
    var candidates = notes.candidates();
    return new ReviewPage(
        item.childId(),
        detail.seen().version(),
        detail.seen().generation(),
        item.reference(),
        item.childRef(),
        item.reasons().stream().map(Reasons::sentence).toList(),
        finder.conflicts(child.incident()).closed().stream()
            .map(urn -> finder.withSuccessors(urn).getFirst())
            .toList(),
        Words.time(item.deadline()),
        Words.left(item.deadline(), now),
        item.deadlineBecause(),
        detail.twoPeople(),
        Comparison.of(detail.child(), candidates),
        IntStream.range(0, candidates.size())
            .mapToObj(at -> CandidateView.of(at + 1, candidates.get(at), finder))
            .toList(),
        nothingFound(item.reasons()),
        household(detail).map(one -> HousemateView.of(one, finder)).toList(),
        Passage.of(detail),
        detail.live().stream()
            .map(n -> finder.name(n.recipient().key()) + ", " + Words.plain(n.state().name()))
            .toList(),
        waiting == null ? null : ProposalView.of(waiting, user, wouldBe, who),
        notes.ended().stream()
            .map(end -> ProposalView.of(end.proposal(), user, wouldHaveBeen, who).ended(end, who))
            .toList(),
        finder.authority(child.child().laCode()));
  }

  /// Whether somebody at the school must not see the incident.
  public boolean involves(String urn) {
    return involved.stream().anyMatch(school -> school.urn().equals(urn));
  }

  private static String nothingFound(List<String> reasons) {
    if (reasons.contains("NOT_ON_ROLL")) {
      return "No pupil on any roll comes near.";
    }
    return reasons.stream().anyMatch(NOT_SEARCHED::contains)
        ? "The rolls were not searched for this."
        : "There is no candidate from the rolls.";
  }

  /// Who holds the child's notifications now.
  static List<String> told(ReviewDetail detail) {
    return detail.live().stream().map(n -> n.recipient().key()).distinct().sorted().toList();
  }

  /// Near a confidential address others may live too, whom the child has nothing to do with.
  private static Stream<Housemate> household(ReviewDetail detail) {
    var child = detail.child().child();
    var name = child.familyName() == null ? "" : Folded.of(child.familyName());
    return detail.notes().household().stream()
        .filter(one -> !detail.twoPeople() || Folded.of(one.familyName()).equals(name));
  }

  @Override
  public String toString() {
    return "ReviewPage[withheld]";
  }
}
