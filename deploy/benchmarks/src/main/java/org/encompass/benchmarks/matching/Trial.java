package org.encompass.benchmarks.matching;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.encompass.benchmarks.matching.world.Country;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.notifier.matching.linkage.Report;

/// All that is needed to time single steps: an index, the rule over it, and children to look for.
public record Trial(RollIndex index, MatchingRule rule, List<Report> children) {
  public static Trial of(long seed, long pupils, long children) throws IOException {
    var country = new Country(seed, pupils, Optional.empty());
    var built = BuiltIndex.of(country, row -> {});
    return new Trial(
        built.index(),
        MatchingRule.of(new Linker(built.index(), "benchmark"), built.register()),
        LongStream.range(0, children).mapToObj(country::child).map(Translation::report).toList());
  }
}
