package org.encompass.notifier.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.desk.MadeUpRow.NINE;
import static org.encompass.notifier.desk.MadeUpRow.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.ClosingReason;
import org.encompass.notifier.desk.report.DayRow.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayReportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String LARCH = "570101";
  private static final String ALDER = "570102";

  private final DayRow met = row("R-1", LARCH, true, at("07:00"), at("07:10"), at("07:20"));
  private final DayRow unread = row("R-2", LARCH, false, at("07:00"), null, null);
  private final DayRow late = row("R-3", ALDER, false, at("07:00"), at("08:59"), at("09:20"));
  private final DayRow untold = row("R-4", ALDER, false, at("09:10"), at("09:15"), null);

  @Test
  void dueIsMetAndMissedAndNotJudged() {
    var waiting = row("R-5", ALDER, null, null, null, null);
    var figures = DayFigures.of(List.of(met, unread, late, untold, waiting));

    assertThat(figures).isEqualTo(new DayFigures(5, 1, 3, 1, 3, 0, 3));
    assertThat(figures.due()).isEqualTo(figures.met() + figures.missed() + figures.unjudged());
  }

  @Test
  void eachMissedOneSaysHowFarItWasWhenTheDeadlineCame() {
    assertThat(Missing.of(unread)).isEqualTo(Missing.UNREAD);
    assertThat(Missing.of(late)).isEqualTo(Missing.UNACKNOWLEDGED);
    assertThat(Missing.of(untold)).isEqualTo(Missing.UNTOLD);
    assertThat(Missing.of(other(Kind.NOTIFICATION, false, null))).isEqualTo(Missing.NOBODY);
    assertThat(Missing.of(other(Kind.REVIEW, false, null))).isEqualTo(Missing.UNDECIDED);
    assertThat(Missing.of(other(Kind.RECORD, false, null))).isEqualTo(Missing.UNREADABLE);
  }

  @Test
  void theTextHoldsEverythingAndNothingOfTheMomentItWasWritten() {
    var closed = other(Kind.NOTIFICATION, false, ClosingReason.NOT_AT_SCHOOL);
    assertThat(report(met, unread, late, untold, closed).text())
        .isEqualTo(
            """
            DAY REPORT  Monday 23 November 2026
            Force: E23000015

            Due                  5  deadlines: a child at a school, a child nobody decided about, a record put aside
            Met                  1  acknowledged or telephoned before the deadline
            Missed               4
            Not judged yet       0
            Told in time         3  by mail, portal or telephone before the deadline
            Late on arrival      0  their morning had passed before they came to us
            Still open           2

            MISSED, AND WHY
              Mon 23 Nov 09:00  R-2  School 570101 (570101): told in time, not read by then; still open
              Mon 23 Nov 09:00  R-3  School 570102 (570102): read in time, not acknowledged by then; acknowledged or telephoned Mon 23 Nov 09:20
              Mon 23 Nov 09:00  R-4  School 570102 (570102): nobody had been told by then; still open
              Mon 23 Nov 09:00  R-9  School 570102 (570102): nobody at the school could be reached; closed untold: The child is not at this school any more

            STILL OPEN
              Mon 23 Nov 09:00  R-2  School 570101 (570101): told in time, not read by then; still open
              Mon 23 Nov 09:00  R-4  School 570102 (570102): nobody had been told by then; still open

            BY SCHOOL
                                                            due  met  missed  told in time  late  open
              School 570101 (570101)                          2    1       1             2     0     1
              School 570102 (570102)                          3    0       3             1     0     1
            """);
  }

  @Test
  void whatChangesAfterTheSignatureIsSaidLineByLine() {
    var text = report(met, unread).text();
    var signed = new SignOff(MONDAY, "E23000015", NINE, new UUID(0, 1), text, SignOff.sha256(text));
    assertThat(signed.since(report(unread, met).text()).none()).isTrue();

    var rung = row("R-2", LARCH, false, at("07:00"), null, at("09:40"));
    var changes = signed.since(report(met, rung).text());
    assertThat(changes.was())
        .contains("Still open           1")
        .anyMatch(line -> line.contains("R-2") && line.endsWith("still open"));
    assertThat(changes.is())
        .contains("Still open           0")
        .anyMatch(line -> line.contains("R-2") && line.endsWith("telephoned Mon 23 Nov 09:40"));
  }

  private static DayReport report(DayRow... rows) {
    return DayReport.of(MONDAY, "E23000015", List.of(rows), key -> "School " + key);
  }

  private static DayRow other(Kind kind, boolean addressed, @Nullable ClosingReason closed) {
    return new DayRow(
        kind,
        "9",
        ALDER,
        "E23000015",
        "R-9",
        NINE,
        false,
        false,
        null,
        null,
        null,
        addressed,
        false,
        closed == null,
        closed);
  }

  private static DayRow row(
      String reference,
      String school,
      @Nullable Boolean met,
      @Nullable Instant told,
      @Nullable Instant read,
      @Nullable Instant done) {
    return new DayRow(
        Kind.NOTIFICATION,
        reference,
        school,
        "E23000015",
        reference,
        NINE,
        false,
        met,
        told,
        read,
        done,
        true,
        false,
        true,
        null);
  }
}
