package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.desk.MadeUpRow.at;

import java.util.Arrays;
import java.util.List;
import org.encompass.notifier.desk.BoardFilter.Stands;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

class BoardFilterTest {
  private final MadeUpRow row = new MadeUpRow();

  @Test
  void aPartOfTheSchoolsNameOrNumberIsEnough() {
    assertThat(kept(new BoardFilter("", Stands.EVERYTHING, " larch "), "07:30")).isTrue();
    assertThat(kept(new BoardFilter("", Stands.EVERYTHING, "5700"), "07:30")).isTrue();
    assertThat(kept(new BoardFilter("", Stands.EVERYTHING, "alder"), "07:30")).isFalse();
    assertThat(kept(new BoardFilter("E23000020", Stands.EVERYTHING, ""), "07:30")).isFalse();
    assertThat(new BoardFilter(" ", Stands.EVERYTHING, "  ").narrows()).isFalse();
  }

  @Test
  void everyNotificationStandsSomewhereAndWhereItDoes() {
    assertThat(stands("07:30")).containsExactly(Stands.EVERYTHING, Stands.UNREAD);
    assertThat(stands("08:30"))
        .containsExactly(Stands.EVERYTHING, Stands.NEEDS_PERSON, Stands.UNREAD);
    assertThat(stands("09:00"))
        .containsExactly(Stands.EVERYTHING, Stands.NEEDS_PERSON, Stands.UNREAD, Stands.PASSED);
    row.state = NotificationState.SCHEDULED;
    assertThat(stands("07:30")).containsExactly(Stands.EVERYTHING, Stands.UNTOLD);
    row.state = NotificationState.READ;
    row.readAt = at("07:10");
    assertThat(stands("07:30")).containsExactly(Stands.EVERYTHING, Stands.UNACKNOWLEDGED);
    row.state = NotificationState.TOLD;
    row.byPhone = true;
    assertThat(stands("09:30")).containsExactly(Stands.EVERYTHING, Stands.DONE);
  }

  private List<Stands> stands(String now) {
    return Arrays.stream(Stands.values())
        .filter(stands -> kept(new BoardFilter("", stands, ""), now))
        .toList();
  }

  private boolean kept(BoardFilter filter, String now) {
    return filter.keeps(row.make(), "Larch School", at(now));
  }
}
