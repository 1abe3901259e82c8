package org.encompass.notifier.scheduling.jdbc;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.encompass.schemas.days.BankHolidays;
import org.encompass.schemas.days.KeptBankHolidays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One row, which all nodes share.
@Repository
class JdbcKeptBankHolidays implements KeptBankHolidays {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  JdbcKeptBankHolidays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<BankHolidays> last() {
    return jdbc.sql("select days from bank_holidays")
        .query(String.class)
        .optional()
        .map(days -> JSON.readValue(days, new TypeReference<Map<LocalDate, String>>() {}))
        .map(BankHolidays::new);
  }

  @Override
  public void keep(BankHolidays list) {
    jdbc.sql(
            """
            insert into bank_holidays (days) values (cast(:days as jsonb))
            on conflict (one) do update set days = excluded.days
            """)
        .param("days", JSON.writeValueAsString(list.days()))
        .update();
  }
}
