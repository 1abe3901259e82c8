package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.AcknowledgementMessage.Kind.READ;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Invitations;
import org.encompass.portal.access.Person;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.Acknowledged;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.Mailbox;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Mail servers of schools open every link of a mail before its reader does, follow what they find
/// there, and let scripts run. Nothing may be used up, told or answered by that.
@PortalTest
@Tag("browser")
class MailScannerTest {
  @Autowired KeyAdults people;
  @Autowired Accounts accounts;
  @Autowired Invitations invitations;
  @Autowired Mailbox mailbox;
  @Autowired Disclosures disclosures;
  @Autowired Acknowledged acknowledged;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void theLinkOfAnInvitationStillWorksAfterIt() {
    var id = UUID.randomUUID().toString();
    var email = "scanned-" + id + "@example.invalid";
    accounts.register(new Person(id, "Tamsin Oddfellow", email, Language.EN));
    invitations.invite(List.of(id));
    var link = mailbox.linkAfter(1, email);

    scan(link);

    var passwords = Map.of("password", "three random words", "passwordAgain", "three random words");
    var reader = new Visitor(port);
    assertThat(reader.get(link).statusCode()).isEqualTo(200);
    assertThat(reader.post(link, passwords).body()).contains("totp-secret");
    assertThat(mailbox.of(email)).as("nobody signed in").hasSize(1);
  }

  @Test
  void anAlertIsNeitherReadNorAnsweredByIt() {
    clock.set(MONDAY_MORNING);
    var id = disclosures.send(disclosures.to(people.school()));

    scan("/");
    scan("/alerts/" + id);
    scan("/alerts/" + id + "/not-our-pupil");

    assertThat(acknowledged.of(id)).isEmpty();
  }

  /// A reader's own browser may open ahead what a page links to.
  @Test
  void openingEveryLinkOfAnAlertAnswersNothing() {
    clock.set(MONDAY_MORNING);
    var school = people.school();
    var adult = people.lead(school);
    var id = disclosures.send(disclosures.to(school));
    try (var screen = new Screen()) {
      screen.signIn(port, adult);
      screen.page().navigate("http://localhost:" + port + "/alerts/" + id);
      openEveryLink(screen);
    }

    assertThat(acknowledged.kinds(id)).containsExactly(READ);
  }

  private void scan(String link) {
    try (var screen = new Screen()) {
      screen.page().navigate("http://localhost:" + port + link);
      openEveryLink(screen);
    }
  }

  private void openEveryLink(Screen screen) {
    var page = screen.page();
    var links =
        page.querySelectorAll("a[href]").stream()
            .map(MailScannerTest::address)
            .filter(address -> address.startsWith("http://localhost:" + port))
            .distinct()
            .toList();
    assertThat(links).isNotEmpty();
    for (var link : links) {
      try {
        page.navigate(link);
        page.waitForLoadState(LoadState.NETWORKIDLE);
      } catch (PlaywrightException elsewhere) {
        assertThat(elsewhere)
            .as("another sign-in service that is not up")
            .hasMessageContaining("ERR_CONNECTION_REFUSED");
      }
    }
  }

  private static String address(ElementHandle link) {
    return (String) link.evaluate("link => link.href");
  }
}
