package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Queries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MorningPageTest {
  @Autowired MorningPage page;
  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;

  @Test
  void twentyAlertsTakeNoMoreQueriesThanOne() {
    clock.set(MONDAY_MORNING);
    var one = leadOf(1);
    var many = leadOf(20);
    assertThat(queries(many)).as("the first time").isEqualTo(queries(one));
    assertThat(queries(many)).as("the names were written down").isEqualTo(queries(one));
    assertThat(page.of(many).open()).hasSize(20);
  }

  private String leadOf(int alerts) {
    var school = people.school();
    for (int i = 0; i < alerts; i++) {
      disclosures.send(disclosures.to(school));
    }
    return people.lead(school).id();
  }

  private long queries(String contactId) {
    return Queries.of(() -> page.of(contactId));
  }
}
