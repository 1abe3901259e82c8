package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.encompass.notifier.matching.ReportedChild;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.shadow.Decision.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether children and rolls come as messages or as files makes no difference: what the live
/// readers and the rule say is what the whole command writes.
class ShadowIsLiveTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path directory;

  @Test
  void theSameRollsAndChildrenAreDecidedTheSame() {
    var county = new WrittenCounty(20_261_122, 500, 600);
    var command = new Command(directory);
    var roll = command.write("roll.csv", county.rollFile());
    var children = command.write("children.csv", county.childrenFile());
    assertThat(command.decide(roll, children)).as(command.err()).isZero();

    var live = MatchingRule.of(new Linker(listed(county), "topic"), new NoRegister());
    var kinds = new ArrayList<Kind>();
    for (var child : county.cases()) {
      var answer = live.decide(ReportedChild.report(child, DAY, false));
      var decision = Decision.of(child.childRef(), answer, new SchoolNumbers());
      assertThat(command.decision(child.childRef())).isEqualTo(String.join(",", decision.fields()));
      kinds.add(decision.kind());
    }
    assertThat(kinds).contains(Kind.values());
    assertThat(kinds.stream().filter(kind -> kind == Kind.AUTO)).hasSizeBetween(100, 500);
  }

  @Test
  void whatIsReadOfAChildIsWhatTheMessageSays() {
    var county = new WrittenCounty(7, 50, 100);
    var file = new Command(directory).write("children.csv", county.childrenFile());
    assertThat(ChildrenFile.read(file, DAY).children())
        .extracting(Child::report)
        .isEqualTo(
            county.cases().stream().map(child -> ReportedChild.report(child, DAY, false)).toList());
  }

  @Test
  void whatIsReadOfAPupilIsWhatTheMessageSays() {
    var county = new WrittenCounty(8, 100, 1);
    var rows = new ArrayList<RollRow>();
    new RollFile(new SchoolNumbers(), DAY)
        .read(new Command(directory).write("roll.csv", county.rollFile()), rows::add);
    assertThat(rows).isEqualTo(county.pupils().stream().map(RollRow::of).toList());
  }

  private static RollIndex listed(WrittenCounty county) {
    var index = new RollIndex.Builder();
    county.pupils().forEach(pupil -> index.add(RollRow.of(pupil)));
    return index.build();
  }
}
