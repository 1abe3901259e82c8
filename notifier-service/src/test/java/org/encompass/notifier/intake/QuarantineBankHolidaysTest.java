package org.encompass.notifier.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.NotifierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@NotifierTest
class QuarantineBankHolidaysTest {
  /// Long after whatever the other tests make of the clock: nobody judges it meanwhile.
  private static final Instant FRIDAY = Instant.parse("2030-01-04T21:00:00Z");

  @Autowired private Intake intake;
  @Autowired private Quarantine quarantine;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private AutowireCapableBeanFactory beans;

  @Test
  void aRecordPutAsideMovesWithTheBankHolidaysAtTheNextStart() {
    var reference = MadeUp.reference();
    var bad = MadeUp.bytes(MadeUp.incident(reference).put("locationCategory", "MOON"));
    var key = (MadeUp.FORCE + "/" + reference).getBytes(UTF_8);
    intake.accept(
        List.of(new Incoming(new Position(1001, FRIDAY.toEpochMilli()), key, bad, FRIDAY)));
    var record =
        quarantine.open().stream()
            .filter(found -> reference.equals(found.reference()))
            .findFirst()
            .orElseThrow();
    jdbc.update(
        "update quarantine set deadline = deadline + interval '1 day' where quarantine_id = ?",
        record.quarantineId());

    beans.createBean(QuarantineDeadlines.class).run();

    assertThat(quarantine.find(record.quarantineId()).orElseThrow().deadline())
        .isEqualTo(record.deadline());
    assertThat(
            jdbc.queryForList(
                "select what from ledger where kind = 'DEADLINE_MOVED' and actor = 'intake rule 1'",
                String.class))
        .contains("the deadline of quarantined record " + record.quarantineId());
  }
}
