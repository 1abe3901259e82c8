package org.encompass.portal.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.calendar.Feeds.allDay;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.time.LocalDate;
import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Term dates come in: seen as a year first, put into force by a person.
@PortalTest
class CalendarJourneyTest {
  private static final String YEAR =
      Feeds.of(
          allDay("Half term", "20261026", "20261031"),
          allDay("INSET day", "20261127", "20261127"),
          allDay("Christmas holiday", "20261221", "20270102"),
          allDay("Mrs Quillfeather's half term club", "20270215", "20270220"),
          allDay("Half term", "20270215", "20270220"));
  private static final String SHORTER =
      Feeds.of(allDay("Christmas holiday", "20261221", "20270102"));

  @Autowired OwnSchools schools;
  @Autowired Administrators administrators;
  @Autowired CalendarBook book;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private SchoolKey school;

  @BeforeEach
  void aSchool() {
    clock.set(MONDAY_MORNING);
    school = schools.with(LEAD).key();
  }

  @Test
  void aFileIsSeenAsAYearAndThenSpeaksForTheSchool() {
    var administrator = Visitor.signedIn(port, administrators.create());
    assertThat(send(administrator, YEAR))
        .contains("known from 26 October 2026 to 19 February 2027")
        .contains("… half term club", "Not sure: pupils come", "Training day")
        .contains("portal-day--HOLIDAY")
        .doesNotContain("Quillfeather");
    assertThat(own()).isNull();
    assertThat(Bringing.apply(administrator)).contains("In force");
    assertThat(own().validTo()).isEqualTo(LocalDate.parse("2027-02-19"));
    assertThat(own().closed()).hasSize(4);
    assertThat(administrator.get("/administration/calendars/" + school).body())
        .contains("Known until 19 February 2027")
        .contains("portal-day--INSET");
  }

  @Test
  void whatEndsEarlierHasToBeConfirmed() {
    var administrator = Visitor.signedIn(port, administrators.create());
    send(administrator, YEAR);
    Bringing.apply(administrator);
    assertThat(send(administrator, SHORTER)).contains("It ends 49 days earlier");
    var job = administrator.lastUri().getPath();
    assertThat(administrator.post(job + "/apply", Map.of()).statusCode()).isEqualTo(422);
    assertThat(own().validTo()).isEqualTo(LocalDate.parse("2027-02-19"));
    administrator.post(job + "/apply", Map.of("doubt", "CALENDAR_SHORTER"));
    Bringing.apply(administrator);
    assertThat(own().validTo()).isEqualTo(LocalDate.parse("2027-01-01"));
  }

  @Test
  void aBadFileSaysWhereAndChangesNothing() {
    var administrator = Visitor.signedIn(port, administrators.create());
    assertThat(send(administrator, Feeds.of(allDay("Half term", "20270215", "20270201"))))
        .contains("CALENDAR_ENDS_FIRST", "Line 6", "DTEND");
    assertThat(send(administrator, "PK\3\4 zip")).contains("FILE_IS_ARCHIVE");
    assertThat(own()).isNull();
  }

  @Test
  void nobodyBringsCalendarsForOthersSchools() {
    var elsewhere = Visitor.signedIn(port, administrators.ofAuthority("640"));
    assertThat(send(elsewhere, YEAR)).contains("OUTSIDE_REMIT");
    assertThat(elsewhere.get("/administration/calendars/" + school).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/administration/calendars").body()).doesNotContain(school.value());
  }

  @Test
  void onlyPublicAddressesAreAsked() {
    var administrator = Visitor.signedIn(port, administrators.create());
    var page = "/administration/calendars/" + school;
    administrator.get(page);
    var answer = administrator.post(page + "/feed", Map.of("address", "https://127.0.0.1/a.ics"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter a public address", "https://127.0.0.1/a.ics");
  }

  private String send(Visitor administrator, String file) {
    var fields = Map.of("for", school.value());
    return Bringing.check(administrator, "calendar", fields, file.getBytes(UTF_8));
  }

  private Calendar own() {
    return book.find(school, Remit.EVERYTHING).orElseThrow().own();
  }
}
