package org.encompass.notifier.scheduling.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import org.encompass.notifier.NotifierTest;
import org.encompass.schemas.days.BankHolidays;
import org.encompass.schemas.days.KeptBankHolidays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotifierTest
class JdbcKeptBankHolidaysTest {
  @Autowired private KeptBankHolidays kept;

  @Test
  void theLastOneIsKept() {
    var first = BankHolidays.packaged();
    kept.keep(first);
    assertThat(kept.last()).contains(first);
    var more = new HashMap<>(first.days());
    more.put(LocalDate.parse("2027-06-07"), "Jubilee");
    kept.keep(new BankHolidays(more));
    assertThat(kept.last()).contains(new BankHolidays(more));
  }
}
