package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.ReceiptMessage;
import org.junit.jupiter.api.Test;

@NotifierTest
class ReviewJourneyTest extends CaseJourney {
  @Test
  void aPersonsDecisionTellsTheSchoolOnce() {
    var childId = inReview();
    assertThat(reviews.find(childId))
        .hasValueSatisfying(
            review -> assertThat(review.item().reasons()).containsExactly("NOT_ON_ROLL"));

    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
    assertThat(only(childId).route()).isEqualTo(ReceiptMessage.Route.REVIEW);
    assertThat(decide(childId, otherUrn)).isEqualTo(Reviews.Decided.NOT_IN_REVIEW);
    assertThat(reviews.find(childId)).isEmpty();
  }

  @Test
  void aSchoolWhereSomebodyIsInvolvedIsToldOnlyByWhoSaysSo() {
    incident.conflicts = List.of(new Conflict(urn, null));
    var childId = inReview();
    var school = Set.of(new Urn(urn));
    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.SOMEBODY_INVOLVED);
    assertThat(decide(childId, new ReviewDecision.Schools(school, Set.of(new Urn(otherUrn)))))
        .isEqualTo(Reviews.Decided.SOMEBODY_INVOLVED);
    assertThat(live(childId)).isEmpty();

    assertThat(decide(childId, new ReviewDecision.Schools(school, school)))
        .isEqualTo(Reviews.Decided.DONE);
    assertThat(only(childId).recipient().key()).isEqualTo(urn);
    assertThat(
            jdbc.queryForObject(
                "select reasons from ledger where child_id = ? and kind = 'REVIEW_DECIDED'",
                String.class,
                childId))
        .isEqualTo("DECIDED SCHOOL AFTER NOT_ON_ROLL DESPITE CONFLICT_AT_SCHOOL " + urn);
  }

  @Test
  void anAuthorityWhereSomebodyIsInvolvedIsToldOnlyByWhoSaysSo() {
    school("LA:874", s -> {});
    incident.conflicts = List.of(new Conflict("LA:874", null));
    var childId = inReview();
    assertThat(decide(childId, new ReviewDecision.HomeEducated("874")))
        .isEqualTo(Reviews.Decided.SOMEBODY_INVOLVED);
    assertThat(decide(childId, new ReviewDecision.NotAtASchoolWeKnow("874", "875")))
        .isEqualTo(Reviews.Decided.SOMEBODY_INVOLVED);
    assertThat(live(childId)).isEmpty();

    assertThat(decide(childId, new ReviewDecision.HomeEducated("874", "874")))
        .isEqualTo(Reviews.Decided.DONE);
    assertThat(only(childId).recipient().key()).isEqualTo("LA:874");
    assertThat(
            jdbc.queryForObject(
                "select reasons from ledger where child_id = ? and kind = 'REVIEW_DECIDED'",
                String.class,
                childId))
        .endsWith(" DESPITE CONFLICT_AT_SCHOOL LA:874");
  }

  @Test
  void whatPeopleDecidedNoRuleUndoesAfterAnAmendment() {
    var childId = inReview();
    decide(childId, otherUrn);
    var told = only(childId);
    clock.advance(Duration.ofMinutes(5));
    enrol(urn, r -> {}); // from now on the rule is sure of another school
    child.telephone = "01632 960123";
    amend();
    assertThat(reviews.find(childId).orElseThrow().item().reasons())
        .containsExactly("AMENDED", "DECIDED_OTHERWISE");
    assertThat(live(childId)).singleElement().isEqualTo(told);
    assertThat(reviews.find(childId).orElseThrow().notes().candidates()).isNotEmpty();

    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
    child.telephone = "01632 960124";
    amend(); // the rule agrees with them by now
    assertThat(live(childId))
        .singleElement()
        .satisfies(n -> assertThat(n.recipient().key()).isEqualTo(urn));
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.ROUTED);
  }

  @Test
  void whomPeoplePutOutOfScopeNoRuleTells() {
    var childId = inReview();
    decide(childId, new ReviewDecision.OutOfScope());
    incident.occurred = incident.occurred.minusSeconds(60);
    amend();
    assertThat(children.find(childId).orElseThrow().reason()).isEqualTo("DECIDED");

    clock.advance(Duration.ofMinutes(5));
    enrol(urn, r -> {});
    child.telephone = "01632 960123";
    amend();
    assertThat(live(childId)).isEmpty();
    assertThat(reviews.find(childId).orElseThrow().item().reasons())
        .containsExactly("DECIDED_OTHERWISE");
  }

  @Test
  void aReviewerOfIdentitySeesWhatTheDecisionWouldRelease() {
    incident.circumstances = "They now live at 14 Invented Road.";
    assertThat(reviews.find(inReview()))
        .hasValueSatisfying(
            review -> {
              assertThat(review.item().reasons()).containsExactly("NOT_ON_ROLL", "FREE_TEXT");
              assertThat(review.notes().marked()).isNotEmpty();
            });
  }

  @Test
  void aDecisionAboutWhatThePoliceHaveChangedSinceIsRefused() {
    var childId = inReview();
    var seen = reviews.find(childId).orElseThrow().seen();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    assertThat(
            reviews.decide(
                childId,
                seen,
                new ReviewDecision.Schools(Set.of(new Urn(urn))),
                "looked",
                "desk account 1"))
        .isEqualTo(Reviews.Decided.CHANGED_MEANWHILE);
    assertThat(live(childId)).isEmpty();
    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
  }

  @Test
  void theLedgerSaysThatAPersonDecided() {
    var notification = routed();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    assertThat(decide(notification.childId(), urn)).isEqualTo(Reviews.Decided.DONE);
    assertThat(
            jdbc.queryForMap(
                "select actor, with_whom, shared, reasons from ledger"
                    + " where child_id = ? and kind = 'REVIEW_DECIDED'",
                notification.childId()))
        .containsEntry("actor", "desk account 1")
        .containsEntry("with_whom", urn)
        .containsEntry("shared", true)
        .containsEntry("reasons", "DECIDED SCHOOL AFTER AMENDED FREE_TEXT");
  }

  @Test
  void theNameOfARemovedSiblingWaitsForAPerson() {
    var sibling = new ChildMaker();
    sibling.ref = "c2";
    sibling.given = "Quillon";
    sibling.family = child.family;
    enrol(urn, r -> {});
    incident.children = List.of(child.make(), sibling.make());
    files.file(incident, clock.instant());
    files.remove(files.child(incident.reference, "c2"));
    incident.circumstances = "Quillon was upstairs.";
    amend();
    assertThat(reviews.find(files.child(incident.reference, "c1")))
        .hasValueSatisfying(review -> assertThat(review.item().reasons()).contains("FREE_TEXT"));
  }

  @Test
  void anUnknownSchoolOrAuthorityIsNoDecision() {
    var childId = inReview();
    assertThat(decide(childId, "999998")).isEqualTo(Reviews.Decided.SCHOOL_UNKNOWN);
    assertThat(decide(childId, new ReviewDecision.NotAtASchoolWeKnow(null)))
        .isEqualTo(Reviews.Decided.AUTHORITY_UNKNOWN);
    assertThat(decide(childId, new ReviewDecision.OutOfScope())).isEqualTo(Reviews.Decided.DONE);
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.OUT_OF_SCOPE);
  }

  @Test
  void freeTextThatNamesAPlaceWaitsForAPerson() {
    var notification = routed();
    incident.circumstances = "They now live at 14 Invented Road.";
    amend();
    var childId = notification.childId();
    assertThat(disclosed(notification)).containsExactly("ISSUED");
    assertThat(reviews.find(childId))
        .hasValueSatisfying(
            review -> {
              assertThat(review.item().reasons()).containsExactly("AMENDED", "FREE_TEXT");
              assertThat(review.notes().marked()).isNotEmpty();
              assertThat(review.live()).hasSize(1);
            });

    assertThat(decide(childId, urn)).isEqualTo(Reviews.Decided.DONE);
    assertThat(disclosed(notification)).containsExactly("ISSUED", "AMENDED");
    assertThat(children.find(childId).orElseThrow().state()).isEqualTo(ChildState.ROUTED);
  }

  @Test
  void aReviewIsJudgedAtItsDeadlineToo() {
    var childId = inReview();
    clock.set(reviews.find(childId).orElseThrow().item().deadline());
    sweeps.run("deadlines");
    assertThat(reviews.find(childId))
        .hasValueSatisfying(review -> assertThat(review.item().met()).isFalse());
    assertThat(receipts.latest(incident.force, incident.reference))
        .anySatisfy(r -> assertThat(r.met()).isFalse());

    var deadline = reviews.find(childId).orElseThrow().item().deadline();
    assertThat(decide(childId, new ReviewDecision.OutOfScope())).isEqualTo(Reviews.Decided.DONE);
    assertThat(
            jdbc.queryForObject(
                "select deadline from child where child_id = ? and not met",
                Timestamp.class,
                childId))
        .isEqualTo(Timestamp.from(deadline)); // the day's report still counts it
  }

  @Test
  void anAmendmentDoesNotMoveTheDeadlineOfAReviewNorItsJudgement() {
    var childId = inReview();
    var first = reviews.find(childId).orElseThrow().item().deadline();
    clock.set(first);
    sweeps.run("deadlines");
    incident.occurred = first.plus(Duration.ofDays(3));
    amend();
    assertThat(reviews.find(childId))
        .hasValueSatisfying(review -> assertThat(review.item().deadline()).isEqualTo(first));
    assertThat(receipts.latest(incident.force, incident.reference))
        .filteredOn(r -> r.state() == ReceiptMessage.State.IN_REVIEW)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.version()).isEqualTo(2);
              assertThat(r.deadline().toInstant()).isEqualTo(first);
              assertThat(r.met()).isFalse();
            });
  }
}
