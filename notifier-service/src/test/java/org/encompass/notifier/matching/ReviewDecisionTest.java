package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.encompass.notifier.domain.Urn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReviewDecisionTest {
  private final JsonMapper json = new JsonMapper();

  @Test
  void isReadAsItWasWritten() {
    var decided = new ReviewDecision.Schools(Set.of(new Urn("100001")), Set.of(new Urn("100001")));
    assertThat(read(json.writeValueAsString(decided))).isEqualTo(decided);
  }

  @Test
  void aProposalFromBeforeTheQuestionAboutConflictsStillCounts() {
    var decided = new ReviewDecision.Schools(Set.of(new Urn("100001")));
    var before = json.writeValueAsString(decided).replace(",\"despiteConflict\":[]", "");
    assertThat(before).doesNotContain("despite");
    assertThat(read(before)).isEqualTo(decided);
  }

  @Test
  void soDoesOneOfAnAuthority() {
    assertThat(read("{\"decision\":\"HOME_EDUCATED\",\"laCode\":\"871\"}"))
        .isEqualTo(new ReviewDecision.HomeEducated("871"));
    assertThat(read("{\"decision\":\"NOT_AT_A_SCHOOL_WE_KNOW\",\"laCode\":null}"))
        .isEqualTo(new ReviewDecision.NotAtASchoolWeKnow(null));
  }

  private ReviewDecision read(String written) {
    return json.readValue(written, ReviewDecision.class);
  }
}
