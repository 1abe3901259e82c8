package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Administering.Outcome;
import org.encompass.portal.access.AdministratorRegister.Administrator;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.Mailbox;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody comes to look after more than somebody with as much has given them.
@PortalTest
class AdministratorsRemitTest {
  private static final String PAGE = "/administration/administrators";
  private static final Remit FORCE = new Remit(false, Set.of("E65000021"), Set.of());
  private static final Remit ITS_AUTHORITY = new Remit(false, Set.of(), Set.of("661"));
  private static final Remit FOREIGN = new Remit(false, Set.of("E65000022"), Set.of());
  private static final Remit FOREIGN_AUTHORITY = new Remit(false, Set.of(), Set.of("662"));

  @Autowired Administering administering;
  @Autowired Administrators administrators;
  @Autowired Remits remits;
  @Autowired OwnSchools schools;
  @Autowired Mailbox mailbox;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void twoForces() {
    clock.set(MONDAY_MORNING);
    schools.of("Ashcombe Rise School", "661", "E65000021", LEAD);
    schools.of("Wexcombe Grange School", "662", "E65000022", LEAD);
  }

  @Test
  void aForceInvitesItsAuthoritysAdministrator() {
    var visitor = Visitor.signedIn(port, administrators.with(FORCE));
    assertThat(visitor.get(PAGE + "/invitation").body())
        .contains("value=\"661\"")
        .doesNotContain("value=\"662\"", "EVERYTHING");
    var address = address();
    var form = Map.of("email", address, "reach", "SOME", "authorities", "661");
    assertThat(visitor.post(PAGE + "/invitation", form).body())
        .contains("The invitation is on its way", address, "Invited, not set up yet");

    var link = mailbox.linkAfter(1, address);
    assertThat(mailbox.of(address).getLast())
        .contains("administer", "schools in your area")
        .doesNotContain("contact of a school");
    assertThat(new Visitor(port).get(link).body()).contains("You were invited to administer");
    assertThat(remits.of(invited(address).accountId())).isEqualTo(ITS_AUTHORITY);
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() {
    var visitor = Visitor.signedIn(port, administrators.with(FORCE));
    visitor.get(PAGE + "/invitation");
    assertThat(
            visitor
                .post(PAGE + "/invitation", Map.of("email", "no address", "reach", "SOME"))
                .body())
        .contains("There is a problem", "Enter an email address", "Choose whose schools")
        .contains("value=\"no address\"");
    for (var beyond :
        List.of(
            Map.of("email", address(), "reach", "EVERYTHING"),
            Map.of("email", address(), "reach", "SOME", "forces", "E65000022"),
            Map.of("email", address(), "reach", "SOME", "authorities", "662"))) {
      assertThat(visitor.post(PAGE + "/invitation", beyond).body())
          .contains("You can only give what you look after yourself", beyond.get("email"));
      assertThat(mailbox.of(beyond.get("email"))).isEmpty();
    }
  }

  @Test
  void nobodyWidensThemselvesOrOneAnother() {
    var self = administrators.with(FORCE);
    var peer = administrators.with(FORCE);
    assertThat(administering.change(signedIn(self), self.id(), Remit.EVERYTHING))
        .isEqualTo(Outcome.ONESELF);
    for (var wider : List.of(Remit.EVERYTHING, FOREIGN, FOREIGN_AUTHORITY)) {
      assertThat(administering.change(signedIn(peer), self.id(), wider)).isEqualTo(Outcome.BEYOND);
      assertThat(administering.invite(signedIn(self), address(), wider, Language.EN))
          .isEqualTo(Outcome.BEYOND);
    }
    var visitor = Visitor.signedIn(port, self);
    visitor.get(PAGE);
    assertThat(visitor.post(remitOf(self), Map.of("reach", "EVERYTHING")).statusCode())
        .isEqualTo(404);
    assertThat(remits.of(self.id())).isEqualTo(FORCE);
  }

  @Test
  void nobodyDecidesAboutWhoLooksAfterMore() {
    var who = signedIn(administrators.with(FORCE));
    for (var more : List.of(Remit.EVERYTHING, FOREIGN, FOREIGN_AUTHORITY)) {
      var other = administrators.with(more);
      assertThat(administering.end(who, other.id())).isEqualTo(Outcome.GONE);
      assertThat(administering.change(who, other.id(), ITS_AUTHORITY)).isEqualTo(Outcome.GONE);
      assertThat(administering.find(who, other.id())).isEmpty();
    }
    assertThat(administering.seenBy(who)).allMatch(one -> !one.remit().everything());
    assertThat(administering.end(who, administrators.with(ITS_AUTHORITY).id()))
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void aChangedRemitCountsAtTheNextRequestAndIsKept() {
    var one = administrators.create();
    var session = Visitor.signedIn(port, one);
    assertThat(session.get(PAGE + "/invitation").body()).contains("EVERYTHING");
    var by = administrators.create();
    var visitor = Visitor.signedIn(port, by);
    visitor.get(remitOf(one));
    assertThat(visitor.post(remitOf(one), Map.of("reach", "SOME", "forces", "E65000021")).body())
        .contains("looks after these schools from now on");
    assertThat(session.get(PAGE + "/invitation").body()).doesNotContain("EVERYTHING");
    assertThat(
            jdbc.sql("SELECT given_by FROM remit_given WHERE account_id = ?")
                .param(one.id())
                .query(String.class)
                .list())
        .containsExactly(by.id());
  }

  @Test
  void anInvitationIsTakenBackAndGivenAgain() {
    var who = signedIn(administrators.create());
    var address = address();
    assertThat(administering.invite(who, address, FORCE, Language.EN)).isEqualTo(Outcome.DONE);
    var link = mailbox.linkAfter(1, address);
    assertThat(administering.end(who, invited(address).accountId())).isEqualTo(Outcome.DONE);
    assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
    assertThat(administering.seenBy(who)).noneMatch(one -> one.email().equals(address));
    assertThat(administering.invite(who, address, FOREIGN, Language.CY)).isEqualTo(Outcome.DONE);
    assertThat(invited(address).remit()).isEqualTo(FOREIGN);
  }

  @Test
  void whoHasOrHadAnAccountIsNotInvited() {
    var who = signedIn(administrators.create());
    var other = administrators.with(FORCE);
    assertThat(administering.invite(who, other.email(), FOREIGN, Language.EN))
        .isEqualTo(Outcome.KNOWN);
    administering.end(who, other.id());
    assertThat(administering.invite(who, other.email(), FOREIGN, Language.EN))
        .isEqualTo(Outcome.HAD_ONE);
  }

  @Test
  void ofTwoWhoNarrowEachOtherOneStays() throws Exception {
    var one = administrators.create();
    var other = administrators.create();
    List<Callable<Outcome>> both =
        List.of(
            () -> administering.change(signedIn(one), other.id(), FORCE),
            () -> administering.change(signedIn(other), one.id(), FORCE));
    try (var threads = Executors.newFixedThreadPool(2)) {
      assertThat(threads.invokeAll(both))
          .extracting(outcome -> outcome.get())
          .containsExactlyInAnyOrder(Outcome.DONE, Outcome.GONE);
    }
  }

  private Administrator invited(String address) {
    return administering.seenBy(signedIn(administrators.create())).stream()
        .filter(one -> one.email().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static String address() {
    return "invited-" + UUID.randomUUID() + "@example.invalid";
  }

  private static String remitOf(Adult administrator) {
    return PAGE + "/" + administrator.id() + "/remit";
  }

  private static SignedIn signedIn(Adult administrator) {
    return new SignedIn(administrator.id(), SignedIn.Kind.ADMINISTRATOR, Language.EN);
  }
}
