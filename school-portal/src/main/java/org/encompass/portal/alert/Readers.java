package org.encompass.portal.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.encompass.portal.access.Admissions;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Times;
import org.springframework.stereotype.Component;

/// Who reads where, as the schools' lists and the trainings stand at a moment.
@Component
class Readers {
  private final SchoolList list;
  private final Admissions admissions;

  Readers(SchoolList list, Admissions admissions) {
    this.list = list;
    this.admissions = admissions;
  }

  Reader reader(String contactId, Instant now) {
    return Reader.of(contactId, admissions, today(now));
  }

  /// The people around a reader, to be asked for as a page needs them.
  Colleagues colleagues(Instant now) {
    return new Colleagues(list, admissions, today(now));
  }

  private static LocalDate today(Instant now) {
    return now.atZone(Times.LONDON).toLocalDate();
  }
}
