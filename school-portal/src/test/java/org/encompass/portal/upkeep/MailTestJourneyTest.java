package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.Map;
import java.util.regex.Pattern;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.Mailbox;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A test notification counts once its reader, signed in, has confirmed it; opening it does not.
@PortalTest
class MailTestJourneyTest {
  private static final Pattern LINK = Pattern.compile("invalid(/school/test-mail/\\S+)");

  @Autowired OwnSchools schools;
  @Autowired Published published;
  @Autowired Mailbox mailbox;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void onlyItsReaderConfirmsItAndOnlyByPressingTheButton() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY);
    var lead = new Visitor(port);
    lead.signIn(school.lead());
    lead.get(school.path());
    assertThat(lead.post("/school/test-mail", Map.of()).body())
        .contains("A test notification is on its way to you");
    var link = linkIn(school.lead());

    assertThat(new Visitor(port).get(link).uri().getPath()).isEqualTo("/sign-in");
    var other = new Visitor(port);
    other.signIn(school.people().get(1));
    assertThat(other.get(link).body()).contains("not from your newest test");
    assertThat(other.post(link, Map.of()).body()).contains("not from your newest test");
    assertThat(lead.get(link).body()).contains("Confirm that it has arrived");
    assertThat(published.entries(school.key())).isEmpty();

    assertThat(lead.post(link, Map.of()).body()).contains("Your test notification has arrived");
    var contacts = published.once(school.key(), one -> true).contacts();
    assertThat(contacts.getFirst().verifiedAt()).isEqualTo("2026-11-23T08:15:00Z");
    assertThat(contacts.get(1).verifiedAt()).isNull();
    assertThat(lead.post(link, Map.of()).body()).contains("not from your newest test");
  }

  @Test
  void aColleagueVouchesAndIsShownACodeOnce() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY);
    var other = schools.with(LEAD, DEPUTY);
    var lead = new Visitor(port);
    lead.signIn(school.lead());
    var deputy = school.path(school.people().get(1));
    assertThat(lead.get(deputy).body()).contains("Vouch for Barnaby Thornapple");
    assertThat(lead.post(deputy + "/recovery", Map.of()).body()).contains("id=\"recovery-code\"");
    assertThat(lead.get(school.path()).body()).contains("vouched for Barnaby Thornapple");
    var foreign = school.path() + "/people/" + other.lead().id() + "/recovery";
    assertThat(lead.post(foreign, Map.of()).statusCode()).isEqualTo(404);
  }

  private String linkIn(Adult adult) {
    await().until(() -> mailbox.of(adult.email()).stream().anyMatch(LINK.asPredicate()));
    var link = LINK.matcher(mailbox.of(adult.email()).getLast());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
