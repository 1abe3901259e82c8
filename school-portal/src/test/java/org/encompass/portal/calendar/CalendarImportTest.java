package org.encompass.portal.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.encompass.portal.calendar.Feeds.allDay;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.Map;
import java.util.Set;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.SentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is put into force is what somebody looked at, and it alone.
@PortalTest
class CalendarImportTest {
  private static final String YEAR = Feeds.of(allDay("Christmas holiday", "20261221", "20270102"));

  @Autowired OwnSchools schools;
  @Autowired CalendarImport calendars;
  @Autowired SubscriptionBook subscriptions;
  @Autowired CalendarTaking taking;
  @Autowired CalendarBook book;
  @Autowired MovableClock clock;
  private SchoolKey school;

  @BeforeEach
  void aSchool() {
    clock.set(MONDAY_MORNING);
    school = schools.with(LEAD).key();
  }

  @AfterEach
  void end() {
    subscriptions.end(school);
  }

  @Test
  void theAddressIsReadOfWhichSomebodyPutTheCalendarIntoForce() {
    var one = check(from("one"));
    var other = check(from("other"));
    apply(one);
    assertThat(read()).isEqualTo(address("one"));
    apply(other);
    assertThat(read()).isEqualTo(address("other"));
  }

  @Test
  void anAddressThatWasOnlyTriedTakesNothingAway() {
    apply(check(from("one")));
    check(from("other"));
    assertThat(read()).isEqualTo(address("one"));
  }

  @Test
  void noFieldOfAFormHasAnAddressRead() {
    apply(check(SentFile.lines(YEAR), Map.of("for", school.value(), "feed", "true")));
    assertThat(subscriptions.find(school)).isEmpty();
  }

  @Test
  void aFileThatIsBroughtByHandEndsTheReading() {
    apply(check(from("one")));
    var byHand = check(SentFile.lines(YEAR));
    assertThat(byHand.report().advice().first())
        .extracting(Finding::code)
        .containsExactly("CALENDAR_READ_NO_MORE");
    assertThat(read()).isEqualTo(address("one"));
    apply(byHand);
    assertThat(subscriptions.find(school)).isEmpty();
  }

  @Test
  void aSchoolThatIsNotTheirsAnyMoreStaysAsItIs() {
    var calendar = Feeds.known(YEAR).calendar();
    var replacing = taking.weigh(null, calendar, Feeds.TODAY);
    var others = new Remit(false, Set.of(), Set.of("640"));
    assertThatThrownBy(() -> taking.take(school, calendar, others, Feeds.TODAY, replacing))
        .isInstanceOf(NoLongerFits.class);
    assertThat(book.find(school, Remit.EVERYTHING).orElseThrow().own()).isNull();
  }

  @Test
  void whatTakesAwayMoreThanWasShownStaysOut() {
    var shown = check(from("one"));
    var further = Feeds.of(allDay("Christmas holiday", "20261221", "20270109"));
    apply(check(SentFile.lines(further)));
    assertThatThrownBy(() -> apply(shown)).isInstanceOf(NoLongerFits.class);
    assertThat(book.find(school, Remit.EVERYTHING).orElseThrow().own().validTo())
        .isEqualTo("2027-01-08");
    assertThat(subscriptions.find(school)).isEmpty();
  }

  private FeedAddress read() {
    return subscriptions.find(school).orElseThrow().address();
  }

  private FromAddress from(String name) {
    return new FromAddress(YEAR.getBytes(UTF_8), address(name), null, clock.instant());
  }

  private static FeedAddress address(String name) {
    return FeedAddress.parse("https://school.example/" + name + ".ics").orElseThrow();
  }

  private Checked.Ready check(SealedFile file) {
    return check(file, Map.of("for", school.value()));
  }

  private Checked.Ready check(SealedFile file, Map<String, String> options) {
    var asked =
        new Asked(Kind.CALENDAR, "somebody", Remit.EVERYTHING, options, Map.of("file", file));
    return (Checked.Ready) calendars.check(asked, (_, _) -> {});
  }

  private static void apply(Checked.Ready ready) {
    ready.applying().apply((_, _) -> {});
  }
}
