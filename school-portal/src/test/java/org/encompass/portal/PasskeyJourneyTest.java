package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.encompass.harness.Totp;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Invitations;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.Recovery;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Authenticator;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.Mailbox;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.portal.testing.ShiftedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passkeys in a real browser, whose authenticator is Chromium's own virtual one.
@PortalTest
@Tag("browser")
class PasskeyJourneyTest {
  private static final LocalDate LONG_AWAY = LocalDate.parse("2030-01-01");

  @Autowired KeyAdults people;
  @Autowired Administrators administrators;
  @Autowired ContactsOfTests contacts;
  @Autowired Accounts accounts;
  @Autowired Invitations invitations;
  @Autowired Recovery recovery;
  @Autowired Disclosures disclosures;
  @Autowired Mailbox mails;

  @Autowired
  @Qualifier("wall")
  ShiftedClock wall;

  @LocalServerPort int port;

  private Screen screen;
  private Page page;
  private Authenticator authenticator;

  @BeforeEach
  void open() {
    screen = new Screen();
    page = screen.page();
    authenticator = new Authenticator(page);
  }

  @AfterEach
  void close() {
    screen.close();
    wall.back();
  }

  @Test
  void setsUpByInvitationSignsInAndChangesToAnApp() {
    var id = UUID.randomUUID().toString();
    var email = "passkey-" + id + "@example.invalid";
    accounts.register(new Person(id, "Isolde Fernsby", email, Language.EN));
    contacts.add(
        id,
        "Isolde Fernsby",
        new Place(people.school(), "Larkmead", Role.LEAD, LONG_AWAY, false, 1));
    invitations.invite(List.of(id));
    go(mails.linkAfter(1, email));
    screen.check("invitation");
    screen.press("Set up with a passkey");
    sees("Give the passkey a name");
    screen.check("invitation-problem");
    page.getByLabel("Name of the passkey").fill("work phone");
    screen.press("Set up with a passkey");
    sees("Your account is ready");
    screen.check("sign-in-ready");

    signInWithPasskey();
    isAt("/");
    go("/account");
    screen.check("account");
    removePasskey();
    sees("Without it you could not sign in");
    screen.check("account-problem");
    screen.press("Set up an authenticator app");
    screen.check("account-app");
    var secret = page.locator("#totp-secret").innerText();
    page.getByLabel("Code from the app").fill(Totp.code(secret, Instant.now()));
    screen.press("Finish");
    sees("Your new app is set up");
    removePasskey();
    sees("Without it you could not sign in"); // an app without a first factor is not enough
  }

  @Test
  void aPasskeyIsAddedUsedAfterThePasswordAndRemoved() {
    var adult = people.lead(people.school());
    screen.signIn(port, adult);
    addPasskey();
    screen.check("account-added");
    screen.press("Sign out");
    enterPassword(adult);
    screen.check("code-or-passkey");
    screen.press("Use your passkey");
    isAt("/");
    go("/account");
    removePasskey();
    sees("does not open your account any more");
    screen.press("Sign out");
    signInWithPasskey();
    sees("The passkey was not accepted");
    screen.check("sign-in-passkey-refused");
  }

  @Test
  void somebodyElsesPasskeyCompletesNothing() {
    var one = people.lead(people.school());
    screen.signIn(port, one);
    addPasskey();
    screen.press("Sign out");
    var other = people.lead(people.school());
    enterPassword(other);
    assertThat(page.locator("#passkey-second").count()).as("has none").isZero();
    go("/sign-in");
    var form = page.locator("form[data-passkey]");
    form.evaluate("form => form.action = '/sign-in/code/passkey'");
    screen.press("Sign in with a passkey");
    sees("The passkey was not accepted");
    go("/");
    isAt("/sign-in/code");
  }

  @Test
  void aCopyAndAnUnverifiedPersonAreRefused() {
    var adult = people.lead(people.school());
    screen.signIn(port, adult);
    addPasskey();
    screen.press("Sign out");
    authenticator.claimVerified(false);
    signInWithPasskey();
    sees("The passkey was not accepted");
    authenticator.claimVerified(true);
    authenticator.setCounter(100);
    signInWithPasskey();
    isAt("/");
    screen.press("Sign out");
    authenticator.setCounter(50);
    signInWithPasskey();
    sees("The passkey was not accepted");
  }

  @Test
  void readingOnTheNextDayAsksForThePasskeyOnceMore() {
    var school = people.school();
    var adult = people.lead(school);
    screen.signIn(port, adult);
    addPasskey();
    screen.press("Sign out");
    var alert = disclosures.to(school);
    var wanted = "/alerts/" + disclosures.send(alert);
    var midnight =
        LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/London"))
            .plusDays(2)
            .atStartOfDay(ZoneId.of("Europe/London"))
            .toInstant();
    wall.shiftTo(midnight.minusSeconds(300));
    signInWithPasskey();
    isAt("/");
    wall.shiftTo(midnight.plusSeconds(300));
    go(wanted);
    isAt("/sign-in/code");
    screen.press("Use your passkey");
    isAt(wanted); // goes on to where she wanted
  }

  @Test
  void aColleagueAndAnAdministratorLetSomebodyInAgain() {
    var school = people.school();
    var lost = people.lead(school);
    var colleague = people.lead(school);
    var code =
        recovery
            .vouch(
                new SignedIn(colleague.id(), SignedIn.Kind.KEY_ADULT, Language.EN),
                school,
                lost.id())
            .orElseThrow();
    screen.signIn(port, administrators.create());
    go("/administration/recoveries");
    screen.check("recoveries");
    page.locator("li.portal-alert")
        .last()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend the account"))
        .click();
    sees("the link is on its way");
    page.getByLabel("contactId").fill("nobody");
    screen.press("Vouch and show the code");
    screen.check("recoveries-problem");
    go("/administration/administrators");
    screen.check("administrators");
    screen.press("Sign out");

    go(mails.linkAfter(1, lost.email()));
    page.getByLabel("Enter the code from your colleague").fill("BCDF");
    screen.press("Continue");
    screen.check("colleague-code-problem");
    page.getByLabel("Enter the code from your colleague").fill(code.spoken());
    screen.press("Continue");
    page.getByLabel("Name of the passkey").fill("new phone");
    screen.press("Set up with a passkey");
    sees("Your account is ready");
    signInWithPasskey();
    isAt("/");
    screen.press("Sign out");
    enterPassword(lost);
    sees("too many tries"); // the old password is gone
  }

  private void addPasskey() {
    go("/account");
    page.getByLabel("Name of the passkey").fill("office computer");
    screen.press("Add a passkey");
    sees("The passkey was added");
  }

  private void removePasskey() {
    screen.press("Remove");
  }

  private void signInWithPasskey() {
    go("/sign-in");
    screen.press("Sign in with a passkey");
  }

  private void enterPassword(KeyAdults.Adult adult) {
    go("/sign-in");
    page.getByLabel("Email address").fill(adult.email());
    page.getByLabel("Password").fill(adult.password());
    screen.press("Continue");
  }

  private void go(String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private void sees(String words) {
    page.getByText(words).first().waitFor();
  }

  private void isAt(String path) {
    try {
      page.waitForURL(url -> URI.create(url).getPath().equals(path));
    } catch (TimeoutError late) {
      throw new AssertionError(page.url() + " says: " + page.innerText("main"), late);
    }
  }
}
