package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.encompass.harness.MovableClock;
import org.encompass.portal.alert.Morning.Entry;
import org.encompass.portal.alert.Morning.Status;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Alerts that were sent into a holiday, in the days around the first day of school.
@PortalTest
class ComingBackTest {
  private static final int REMINDED = 21;

  @Autowired MorningPage mornings;
  @Autowired KeyAdultDesk desk;
  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;

  private SchoolKey school;
  private String lead;
  private String deputy;

  @BeforeEach
  void mondayMorning() {
    onDay(0);
    school = people.school();
    lead = people.lead(school).id();
    deputy = people.lead(school).id();
  }

  @Test
  void anAnsweredAlertIsBackFromItsDayOnUntilSomebodyReadsIt() {
    var draft = disclosures.to(school).remindOn(LocalDate.parse("2026-12-14"));
    var id = disclosures.send(draft);
    desk.open(lead, id);
    desk.acknowledge(lead, id, Answer.Outcome.OTHER, null);
    assertThat(open()).isEmpty();
    onDay(REMINDED - 1);
    assertThat(open()).isEmpty();
    assertThat(done()).as("answered long ago").isEmpty();
    for (int day : List.of(REMINDED, REMINDED + 1, REMINDED + 10)) {
      onDay(day);
      assertThat(open())
          .as("day %d", day)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.broughtBack()).isEqualTo(LocalDate.parse("2026-12-14"));
                assertThat(entry.status()).isEqualTo(Status.ANSWERED);
              });
    }
    desk.open(deputy, id);
    assertThat(open()).as("read again, by anybody").isEmpty();
    assertThat(done()).hasSize(1);
    onDay(REMINDED + 18);
    assertThat(done()).as("a week later").isEmpty();
  }

  @Test
  void readOnItsDayItStandsAmongTheAnsweredOnes() {
    var id = disclosures.send(disclosures.to(school).remindOn(LocalDate.parse("2026-12-14")));
    desk.open(lead, id);
    desk.acknowledge(lead, id, Answer.Outcome.OTHER, null);
    onDay(REMINDED);
    desk.open(lead, id);
    for (int day : List.of(REMINDED, REMINDED + 1)) {
      onDay(day);
      assertThat(open()).as("day %d", day).isEmpty();
      assertThat(done()).as("day %d", day).hasSize(1);
    }
  }

  @Test
  void answeredOnItsDayOrLaterItIsNotBack() {
    var id = disclosures.send(disclosures.to(school).remindOn(LocalDate.parse("2026-12-14")));
    desk.open(lead, id);
    onDay(REMINDED + 1);
    assertThat(open()).as("open as it was").hasSize(1);
    desk.acknowledge(lead, id, Answer.Outcome.OTHER, null);
    assertThat(open()).isEmpty();
    assertThat(done()).hasSize(1);
    onDay(REMINDED + 9);
    assertThat(done()).isEmpty();
  }

  private void onDay(int days) {
    clock.set(MONDAY_MORNING.plus(Duration.ofDays(days)));
  }

  private List<Entry> open() {
    return mornings.of(lead).open();
  }

  private List<Entry> done() {
    return mornings.of(lead).done();
  }
}
