package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Queries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Lists that the database pages, and people it must leave out.
@PortalTest
class LongListsTest {
  @Autowired History history;
  @Autowired Oversight oversight;
  @Autowired KeyAdultDesk desk;
  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void theHistoryOfTwoSchoolsIsOneListWithoutWhatIsHidden() {
    var first = people.school();
    var second = people.school();
    var reader = adult(first, Role.LEAD, 1);
    people.list(reader, place(second, Role.DEPUTY, 3));
    var expected = new ArrayList<UUID>();
    for (int i = 0; i <= History.PAGE; i++) {
      var draft = disclosures.to(i % 2 == 0 ? first : second).schoolRevision(3);
      expected.addFirst(disclosures.send(draft.issuedAt(MONDAY_MORNING.plusSeconds(i))));
    }
    disclosures.send(disclosures.to(first).hiddenFrom(reader));
    disclosures.send(disclosures.to(second).schoolRevision(2));

    var page = history.page(reader, 0);
    assertThat(page.more()).isTrue();
    assertThat(page.lines()).extracting(History.Line::id).isEqualTo(expected.subList(0, 50));
    var next = history.page(reader, 1);
    assertThat(next.more()).isFalse();
    assertThat(next.lines()).extracting(History.Line::id).containsExactly(expected.getLast());
  }

  @Test
  void aDeputyWatchesOnlyWhatNoLeadMayKnowOf() {
    var school = people.school();
    var lead = adult(school, Role.LEAD, 1);
    var deputy = adult(school, Role.DEPUTY, 1);
    var usual = disclosures.send(disclosures.to(school));
    desk.open(deputy, usual);
    assertThat(oversight.ofAll(deputy, 0)).isEmpty();
    assertThat(oversight.ofOne(deputy, usual, 0)).isEmpty();

    var aboutTheLead = disclosures.send(disclosures.to(school).hiddenFrom(lead));
    desk.open(deputy, aboutTheLead);
    desk.open(lead, aboutTheLead);
    var told = oversight.ofAll(deputy, 0).orElseThrow();
    assertThat(told.lines()).extracting(Oversight.Line::alert).containsExactly(aboutTheLead);
    assertThat(told.attempts()).extracting(Oversight.Tried::alert).containsExactly(aboutTheLead);
    var leads = oversight.ofAll(lead, 0).orElseThrow();
    assertThat(leads.lines()).extracting(Oversight.Line::alert).containsExactly(usual);
    assertThat(leads.attempts()).isEmpty();
  }

  @Test
  void looksArePagedNewestFirst() {
    var school = people.school();
    var lead = adult(school, Role.LEAD, 1);
    var id = disclosures.send(disclosures.to(school));
    for (int i = 0; i <= Oversight.PAGE; i++) {
      clock.set(MONDAY_MORNING.plusSeconds(i));
      desk.open(lead, id);
    }
    for (var page :
        new Oversight.Page[] {
          oversight.ofAll(lead, 1).orElseThrow(), oversight.ofOne(lead, id, 1).orElseThrow()
        }) {
      assertThat(page.more()).isFalse();
      assertThat(page.lines())
          .extracting(Oversight.Line::at)
          .as("the first look stands last")
          .containsExactly(MONDAY_MORNING);
    }
    assertThat(oversight.ofAll(lead, 0).orElseThrow().more()).isTrue();
  }

  @Test
  void aLongerListOfColleaguesTakesNoMoreQueries() {
    var alone = deputyAmong(1);
    var many = deputyAmong(12);
    assertThat(many).isLessThanOrEqualTo(alone);
  }

  private long deputyAmong(int colleagues) {
    var school = people.school();
    var deputy = adult(school, Role.DEPUTY, 1);
    for (int i = 0; i < colleagues; i++) {
      adult(school, Role.DEPUTY, 1);
    }
    var id = disclosures.send(disclosures.to(school));
    return Queries.of(() -> desk.open(deputy, id));
  }

  private String adult(SchoolKey school, Role role, long since) {
    return people.adult(place(school, role, since), Language.EN).id();
  }

  private static Place place(SchoolKey school, Role role, long since) {
    return new Place(school, "Larkmead Primary School", role, LocalDate.MAX, false, since);
  }
}
