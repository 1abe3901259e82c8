package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.matching.Proposal.End;
import org.encompass.notifier.matching.Reviews.Decided;
import org.encompass.notifier.matching.Reviews.Seen;
import org.encompass.notifier.matching.SecondPerson.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondPersonTest {
  private static final String FIRST = "desk account 1";
  private static final String SECOND = "desk account 2";
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Seen SEEN = new Seen(2, 1);
  private final Proposal proposal =
      new Proposal(UUID.randomUUID(), new ReviewDecision.OutOfScope(), "looked", FIRST, NOW, SEEN);

  @Test
  void onlyAConfidentialAddressNeedsTwoPeople() {
    var incident = new IncidentMaker();
    incident.children = List.of(new ChildMaker().make());
    assertThat(SecondPerson.needed(incident.asCase())).isFalse();
    incident.confidentialAddress = false;
    assertThat(SecondPerson.needed(incident.asCase())).isFalse();
    incident.confidentialAddress = true;
    assertThat(SecondPerson.needed(incident.asCase())).isTrue();
  }

  @Test
  void somebodyElseConfirmsAndWhoProposedDoesNot() {
    assertThat(objection(proposal.id(), SEEN, Answer.CONFIRM, SECOND)).isNull();
    assertThat(objection(proposal.id(), SEEN, Answer.CONFIRM, FIRST))
        .isEqualTo(Decided.SAME_PERSON);
  }

  @Test
  void anybodyRejectsAndWhoProposedTakesItBack() {
    assertThat(objection(proposal.id(), SEEN, Answer.REJECT, SECOND)).isNull();
    assertThat(objection(proposal.id(), SEEN, Answer.REJECT, FIRST)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Answer.class)
  void anAnswerIsAboutTheProposalAndTheStateThatWereSeen(Answer answer) {
    assertThat(objection(UUID.randomUUID(), SEEN, answer, SECOND))
        .isEqualTo(Decided.CHANGED_MEANWHILE);
    assertThat(objection(proposal.id(), new Seen(3, 1), answer, SECOND))
        .isEqualTo(Decided.CHANGED_MEANWHILE);
    assertThat(SecondPerson.objection(null, proposal.id(), SEEN, answer, SECOND))
        .contains(Decided.CHANGED_MEANWHILE);
  }

  @Test
  void newNotesMakeAProposalVoidAndStillTellOfIt() {
    var older = ReviewNotes.NONE.proposed(proposal);
    var notes = ReviewNotes.NONE.insteadOf(older, "matching rule", NOW);
    assertThat(notes.proposal()).isNull();
    assertThat(notes.ended())
        .containsExactly(new Proposal.Ended(proposal, End.VOID, "matching rule", null, NOW));
    assertThat(ReviewNotes.NONE.insteadOf(notes, "matching rule", NOW).ended()).hasSize(1);
  }

  @Test
  void aConfirmedProposalStaysWithTheCase() {
    assertThat(ReviewNotes.NONE.proposed(proposal).decided("agreed").proposal())
        .isEqualTo(proposal);
  }

  private Decided objection(UUID id, Seen now, Answer answer, String actor) {
    return SecondPerson.objection(proposal, id, now, answer, actor).orElse(null);
  }
}
