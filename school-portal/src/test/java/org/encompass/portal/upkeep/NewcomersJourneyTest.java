package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.Person;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Forms;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.Mailbox;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.OwnSchools.OwnSchool;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Nobody comes onto a list by one person's word.
@PortalTest
class NewcomersJourneyTest {
  @Autowired OwnSchools schools;
  @Autowired Administrators administrators;
  @Autowired Accounts accounts;
  @Autowired Published published;
  @Autowired Mailbox mailbox;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void onAMonday() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void aSecondPersonPutsTheNewcomerOnTheList() {
    var school = schools.with(HEAD, DEPUTY);
    var head = visit(school.lead());
    var deputy = visit(school.people().get(1));
    var address = address();
    assertThat(invite(head, school, "Rosalind Peverell", address)).contains("To be confirmed");
    assertThat(published.entries(school.key())).as("nobody is told of her").isEmpty();
    await().until(() -> !mailbox.of(school.people().get(1).email()).isEmpty());
    assertThat(mailbox.of(school.people().get(1).email()).getLast())
        .contains("Somebody was added to your school's list", "/school")
        .doesNotContain("Rosalind", "Larkmead");
    assertThat(deputy.get("/").body()).contains("waits to be confirmed");
    assertThat(head.get("/").body()).doesNotContain("waits to be confirmed");

    var newcomer = Forms.newcomer(head, school.path());
    assertThat(head.get(newcomer).body()).contains("somebody else on the list has to confirm");
    assertThat(head.post(newcomer + "/confirmation", Map.of()).statusCode()).isEqualTo(404);
    assertThat(visit(schools.with(LEAD).lead()).get(newcomer).statusCode()).isEqualTo(404);
    assertThat(mailbox.of(address)).isEmpty();

    assertThat(deputy.post(newcomer + "/confirmation", Map.of()).body())
        .contains("The person is on the list", "Invited")
        .contains("Rosalind Peverell is on the list, confirmed by Barnaby Thornapple");
    assertThat(published.once(school.key(), one -> one.contacts().size() == 3).contacts())
        .last()
        .extracting(Contact::email)
        .isEqualTo(address);
    mailbox.linkAfter(1, address);
    assertThat(deputy.get("/").body()).doesNotContain("waits to be confirmed");
    assertThat(deputy.get(newcomer).statusCode()).isEqualTo(404);
  }

  @Test
  void whoInvitedTakesItBackAndMayAskAnew() {
    var school = schools.with(LEAD, DEPUTY);
    var lead = visit(school.lead());
    var address = address();
    invite(lead, school, "Rosalnid Peverell", address);
    assertThat(invite(lead, school, "Rosalind Peverell", address)).contains("has this address");
    lead.post(Forms.newcomer(lead, school.path()) + "/refusal", Map.of());
    assertThat(invite(lead, school, "Rosalind Peverell", address)).contains("Rosalind Peverell");
  }

  @Test
  void anAdministratorConfirmsOnlyWhereNobodyElseCan() {
    var alone = schools.with(LEAD);
    var two = schools.with(LEAD, DEPUTY);
    var mine = visit(alone.lead());
    var theirs = visit(two.lead());
    var first = address();
    var second = address();
    invite(mine, alone, "Rosalind Peverell", first);
    invite(theirs, two, "Ambrose Tidewell", second);
    var administrator = visit(administrators.create());
    assertThat(administrator.get("/administration/newcomers").body())
        .contains(first)
        .doesNotContain(second);
    var refused = Forms.newcomer(theirs, two.path()).replace("/newcomers/", "/");
    assertThat(administrator.post(administrators(refused), Map.of()).body())
        .contains("no longer waits for an administrator");
    var granted = Forms.newcomer(mine, alone.path()).replace("/newcomers/", "/");
    assertThat(administrator.post(administrators(granted), Map.of()).body())
        .contains("The person is on the list");
    assertThat(published.once(alone.key(), one -> true).contacts()).hasSize(2);
    assertThat(published.entries(two.key())).isEmpty();
  }

  private static String administrators(String newcomer) {
    return newcomer.replace("/school/", "/administration/newcomers/") + "/confirmation";
  }

  @Test
  void aKnownPersonKeepsTheAccountAndLooksInvitedUntilSignedIn() {
    var home = schools.with(LEAD, DEPUTY);
    var mover = home.people().get(1);
    var school = schools.with(LEAD, DEPUTY);
    var lead = visit(school.lead());
    assertThat(invite(lead, school, "B Thornapple", mover.email()))
        .contains("known under another name", "value=\"B Thornapple\"")
        .doesNotContain("Barnaby Thornapple</");
    invite(lead, school, "Barnaby  THORNAPPLE", mover.email());
    var deputy = visit(school.people().get(1));
    deputy.post(Forms.newcomer(deputy, school.path()) + "/confirmation", Map.of());
    assertThat(published.once(school.key(), one -> true).contacts())
        .last()
        .extracting(Contact::contactId)
        .isEqualTo(mover.id());
    assertThat(lead.get(school.path(mover)).body())
        .contains("Invited, not signed in yet", "Send the invitation again");
    await().until(() -> !mailbox.of(mover.email()).isEmpty());
    visit(mover);
    assertThat(lead.get(school.path(mover)).body()).doesNotContain("Send the invitation again");
  }

  @Test
  void aSuccessorAtThePredecessorsAddressGetsAnAccountOfTheirOwn() {
    var school = schools.with(LEAD, DEPUTY);
    var leaver = school.people().get(1);
    var lead = visit(school.lead());
    lead.post(school.path(leaver) + "/leaving", Map.of());
    assertThat(invite(lead, school, "Ambrose Tidewell", leaver.email()))
        .contains("To be confirmed");
  }

  @Test
  void whoIsOnTheListAtAnotherAddressIsNotInvitedTwice() {
    var school = schools.with(LEAD, DEPUTY);
    var deputy = school.people().get(1);
    var corrected = address();
    accounts.move(List.of(new Person(deputy.id(), "Barnaby Thornapple", corrected, Language.EN)));
    assertThat(invite(visit(school.lead()), school, "Barnaby Thornapple", corrected))
        .contains("has this address");
  }

  private static String invite(Visitor visitor, OwnSchool school, String name, String address) {
    return visitor
        .post(
            school.path() + "/invitation",
            Map.of("name", name, "email", address, "role", "DEPUTY", "language", "en"))
        .body();
  }

  private static String address() {
    return "newcomer-" + UUID.randomUUID() + "@example.invalid";
  }

  private Visitor visit(Adult adult) {
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    visitor.get("/");
    return visitor;
  }
}
