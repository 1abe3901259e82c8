package org.encompass.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.benchmarks.matching.world.Stratum;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  @Test
  void tellsNoWrongSchoolAndDecidesMostOrdinaryChildrenItself()
      throws IOException, InterruptedException {
    var country = new Country(7, 30_000, Optional.empty());
    var built = BuiltIndex.of(country, row -> {});
    var rule = MatchingRule.of(new Linker(built.index(), "test"), built.register());

    var tally = new Evaluation(country, rule).run(3_000).tally();

    assertThat(tally.mistakes()).noneMatch(mistake -> mistake.outcome().wrong());
    assertThat(tally.share(Stratum::ordinary, outcome -> outcome == Outcome.RIGHT))
        .isGreaterThan(0.7);
  }
}
