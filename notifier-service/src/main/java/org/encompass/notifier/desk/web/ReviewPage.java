package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Reasons;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.matching.ReviewDecision;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What a reviewer sees of one child: what the police say beside what the rolls say.
///
/// @param twoPeople whether a second person must agree
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
    String deadline,
    String left,
    boolean twoPeople,
    Comparison comparison,
    List<CandidateView> candidates,
    List<HousemateView> household,
    List<Passage> passages,
    List<String> live,
    @Nullable ProposalView proposal,
    List<ProposalView> ended,
    String homeAuthority) {

  /// @param who a person's or rule's name for people
  static ReviewPage of(
      ReviewDetail detail,
      DeskUser user,
      Instant now,
      SchoolFinder finder,
      Function<String, String> who) {
    var item = detail.item();
    var notes = detail.notes();
    var laCode = detail.child().child().laCode();
    Function<ReviewDecision, Consequence> consequences =
        decision -> Consequence.of(decision, laCode, finder);
    var waiting = notes.proposal();
    var candidates = notes.candidates();
    return new ReviewPage(
        item.childId(),
        detail.seen().version(),
        detail.seen().generation(),
        item.reference(),
        item.childRef(),
        item.reasons().stream().map(Reasons::sentence).toList(),
        Words.time(item.deadline()),
        Words.left(item.deadline(), now),
        detail.twoPeople(),
        Comparison.of(detail.child(), candidates),
        IntStream.range(0, candidates.size())
            .mapToObj(at -> CandidateView.of(at + 1, candidates.get(at), finder))
            .toList(),
        notes.household().stream().map(one -> HousemateView.of(one, finder)).toList(),
        Passage.of(detail),
        detail.live().stream()
            .map(n -> finder.name(n.recipient().key()) + ", " + Words.plain(n.state().name()))
            .toList(),
        waiting == null ? null : ProposalView.of(waiting, user, consequences, who),
        notes.ended().stream()
            .map(end -> ProposalView.of(end.proposal(), user, consequences, who).ended(end, who))
            .toList(),
        finder.authority(laCode));
  }

  @Override
  public String toString() {
    return "ReviewPage[withheld]";
  }
}
