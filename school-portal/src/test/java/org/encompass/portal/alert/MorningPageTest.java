package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

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

  // As Spring's template says of this thread.
  private long queries(String contactId) {
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var told = new ListAppender<ILoggingEvent>();
    told.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(told);
    try {
      page.of(contactId);
    } finally {
      logger.detachAppender(told);
      logger.setAdditive(true);
      logger.setLevel(null);
    }
    var here = Thread.currentThread().getName();
    return told.list.stream()
        .filter(event -> event.getThreadName().equals(here))
        .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
        .count();
  }
}
