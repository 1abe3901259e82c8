package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.junit.jupiter.api.Test;

class CalendarsTest {
  private static final LocalDate MONDAY = ASchool.date("2026-11-23");

  /// A calendar written down as seen is never looked at again.
  @Test
  void theRevisionIsOfTheEntryThatWasCountedBy() {
    var calendars = new Calendars(new RestlessAuthority(), () -> ASchool.NATIONAL);
    var evening = ASchool.london("2026-11-20T21:40");
    for (long revision = 1; revision < 5; revision++) {
      var look = calendars.look(new SchoolMaker().make());

      assertThat(look.authorityRevision()).isEqualTo(revision);
      assertThat(look.deadline(evening, evening).at())
          .isEqualTo(
              MONDAY.plusDays(revision).atTime(9, 0).atZone(WorkingMorning.ZONE).toInstant());
    }
  }

  /// Sends another revision between any two looks, which closes one day more.
  private static final class RestlessAuthority implements Schools {
    private long revision;

    @Override
    public Optional<SchoolMessage> find(String key) {
      var entry = new SchoolMaker();
      entry.urn = key;
      entry.revision = ++revision;
      var closed = new Closed(MONDAY, MONDAY.plusDays(revision - 1), ClosedKind.OTHER);
      entry.calendar =
          new Calendar(null, MONDAY.minusDays(60), MONDAY.plusDays(200), List.of(closed));
      return Optional.of(entry.make());
    }

    @Override
    public List<SchoolMessage> all() {
      return List.of();
    }

    @Override
    public long edition() {
      return revision;
    }

    @Override
    public boolean known(String key) {
      return true;
    }
  }
}
