package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.encompass.portal.access.Administering.Outcome;
import org.encompass.portal.access.Recovery.Approval;
import org.encompass.portal.access.Recovery.Vouched;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AdministeringTest {
  private static final String PAGE = "/administration/administrators";

  @Autowired Administering administering;
  @Autowired Recovery recovery;
  @Autowired Administrators administrators;
  @Autowired KeyAdults people;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void oneEndsAnotherAtOnceAndForTheRecord() {
    var stays = administrators.create();
    var leaves = administrators.create();
    var session = new Visitor(port);
    session.signIn(leaves);
    var visitor = new Visitor(port);
    visitor.signIn(stays);
    assertThat(visitor.get(PAGE).body()).contains(leaves.email(), "This is your own account");

    assertThat(visitor.post(ending(leaves), Map.of()).body())
        .contains("The account is ended")
        .doesNotContain(leaves.email());
    assertThat(session.get(PAGE).uri().getPath()).isEqualTo("/sign-in");
    assertThat(
            jdbc.sql("SELECT ended_by FROM administrator_ended WHERE account_id = ?")
                .param(leaves.id())
                .query(String.class)
                .list())
        .containsExactly(stays.id());
    assertThat(administering.end(signedIn(stays), leaves.id())).isEqualTo(Outcome.GONE);
    assertThat(administering.end(signedIn(leaves), stays.id()))
        .as("whoever is ended ends nobody")
        .isEqualTo(Outcome.GONE);
  }

  @Test
  void nobodyEndsTheirOwnOrAKeyAdults() {
    var administrator = administrators.create();
    var visitor = new Visitor(port);
    visitor.signIn(administrator);
    visitor.get(PAGE);
    assertThat(visitor.post(ending(administrator), Map.of()).body())
        .contains("You cannot end your own account");
    var lead = people.lead(people.school());
    assertThat(administering.end(signedIn(administrator), lead.id())).isEqualTo(Outcome.GONE);
    assertThat(administering.seenBy(signedIn(administrator)))
        .anyMatch(one -> one.accountId().equals(administrator.id()));
  }

  @Test
  void ofTwoWhoEndEachOtherOneStays() throws Exception {
    var one = administrators.create();
    var other = administrators.create();
    List<Callable<Outcome>> both =
        List.of(
            () -> administering.end(signedIn(one), other.id()),
            () -> administering.end(signedIn(other), one.id()));
    try (var threads = Executors.newFixedThreadPool(2)) {
      assertThat(threads.invokeAll(both))
          .extracting(ending -> ending.get())
          .containsExactlyInAnyOrder(Outcome.DONE, Outcome.GONE);
    }
  }

  @Test
  void whatAnEndedOneVouchedForIsNotApproved() {
    var lost = people.lead(people.school());
    var vouching = administrators.create();
    var approving = signedIn(administrators.create());
    assertThat(recovery.vouchAsAdministrator(signedIn(vouching), lost.id()))
        .isInstanceOf(Vouched.Code.class);
    assertThat(administering.end(approving, vouching.id())).isEqualTo(Outcome.DONE);
    var request =
        recovery.waiting(approving).stream()
            .filter(one -> one.accountId().equals(lost.id()))
            .findFirst()
            .orElseThrow();
    assertThat(recovery.approve(approving, request.recoveryId()))
        .isEqualTo(Approval.NO_LONGER_VOUCHED);
  }

  private static String ending(Adult administrator) {
    return PAGE + "/" + administrator.id() + "/ending";
  }

  private static SignedIn signedIn(Adult administrator) {
    return new SignedIn(administrator.id(), SignedIn.Kind.ADMINISTRATOR, Language.EN);
  }
}
