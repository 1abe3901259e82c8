package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.encompass.portal.upkeep.RoleTable.Act;
import org.encompass.portal.upkeep.RoleTable.May;
import org.encompass.portal.upkeep.RoleTable.Row;
import org.junit.jupiter.api.Test;

class RoleTableTest {
  @Test
  void hasARowForEachThing() {
    assertThat(RoleTable.ROWS).extracting(Row::act).containsExactly(Act.values());
  }

  @Test
  void administratorsReadNoAlerts() {
    for (var act : List.of(Act.READ_ALERTS, Act.SEE_WHO_LOOKED)) {
      assertThat(row(act).cells().getLast()).isEqualTo(May.NO);
    }
  }

  @Test
  void headsKeepListsAndReadNoAlerts() {
    assertThat(row(Act.READ_ALERTS).cells())
        .containsExactly(May.YES, May.YES, May.NO, May.YES, May.NO);
    assertThat(row(Act.KEEP_LIST).cells())
        .containsExactly(May.YES, May.NO, May.YES, May.YES, May.YES);
  }

  private static Row row(Act act) {
    return RoleTable.ROWS.get(Arrays.asList(Act.values()).indexOf(act));
  }
}
