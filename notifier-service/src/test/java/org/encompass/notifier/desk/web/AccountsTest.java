package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.desk.web.DeskPeople.PASSWORD;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.harness.Totp;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts of the desk: who makes and closes them, and what signing in gives away.
@NotifierTest
class AccountsTest {
  private static final String OTHER_FORCE = "E23000020";

  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private DeskPeople people;

  @BeforeEach
  void people() {
    people = new DeskPeople(invitations, port);
  }

  @Test
  void wrongNamePasswordCodeAndRestLookTheSame() {
    var name = "someone-" + MadeUpCounty.number();
    var secret = people.account(name, DeskRole.VIEWER, "*");
    var unknown = new DeskBrowser(port).signIn("nobody-here", PASSWORD, "123456");
    var wrongPassword =
        new DeskBrowser(port).signIn(name, "another password", Totp.code(secret, Instant.now()));
    var wrongCode = new DeskBrowser(port).signIn(name, PASSWORD, "000000");

    assertThat(unknown.uri()).isEqualTo(wrongPassword.uri()).isEqualTo(wrongCode.uri());
    assertThat(plain(unknown.body()))
        .isEqualTo(plain(wrongPassword.body()))
        .isEqualTo(plain(wrongCode.body()));

    for (int i = 0; i < 5; i++) {
      new DeskBrowser(port).signIn(name, PASSWORD, "000000");
    }
    var resting = new DeskBrowser(port).signIn(name, PASSWORD, Totp.code(secret, Instant.now()));
    assertThat(plain(resting.body())).isEqualTo(plain(unknown.body()));
  }

  @Test
  void codeWorksOnce() {
    var name = "once-" + MadeUpCounty.number();
    var secret = people.account(name, DeskRole.VIEWER, "*");
    var code = Totp.code(secret, Instant.now());

    assertThat(new DeskBrowser(port).signIn(name, PASSWORD, code).uri().getPath())
        .isEqualTo("/desk");
    assertThat(new DeskBrowser(port).signIn(name, PASSWORD, code).uri().getPath())
        .isEqualTo("/desk/sign-in");
  }

  @Test
  void supervisorInvitesAndClosedAccountIsOutAtItsNextClick() {
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, "*");
    supervisor.get("/desk/accounts");
    var name = "newcomer-" + MadeUpCounty.number();
    var page =
        supervisor
            .post("/desk/accounts", "name", name, "role", "DUTY", "force", OTHER_FORCE)
            .body();
    var link = DeskBrowser.between(page, "id=\"invitation-link\"", "</code>").replaceAll(".*>", "");
    var newcomer = new DeskBrowser(port);
    var secret = newcomer.accept(link, PASSWORD);
    assertThat(newcomer.get(URI.create(link).getPath()).body()).contains("does not work any more");
    newcomer.signIn(name, PASSWORD, Totp.code(secret, Instant.now()));
    assertThat(newcomer.get("/desk").statusCode()).isEqualTo(200);

    var id =
        jdbc.sql("select account_id from desk_account where name = ?")
            .param(name)
            .query(UUID.class)
            .single();
    supervisor.get("/desk/accounts");
    supervisor.post("/desk/accounts/" + id + "/close");

    assertThat(newcomer.get("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
  }

  @Test
  void supervisorOfOneForceLooksAfterItsAccountsOnly() {
    var everywhere = invited("*");
    var elsewhere = invited(OTHER_FORCE);
    var partly = invited(MadeUpCounty.FORCE, OTHER_FORCE);
    var own = invited(MadeUpCounty.FORCE);
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, MadeUpCounty.FORCE);
    var page = supervisor.get("/desk/accounts").body();
    assertThat(page).contains(own.toString());

    for (var other : List.of(everywhere, elsewhere, partly, UUID.randomUUID())) {
      assertThat(page).doesNotContain(other.toString());
      for (var change : List.of("/invitation", "/close")) {
        supervisor.get("/desk/accounts");
        var answer = supervisor.post("/desk/accounts/" + other + change);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("invitation-link");
      }
    }
    assertThat(state(elsewhere)).isEqualTo("INVITED");
    assertThat(supervisor.get("/desk/accounts").statusCode()).isEqualTo(200);
    supervisor.post("/desk/accounts/" + own + "/close");
    assertThat(state(own)).isEqualTo("CLOSED");
  }

  @Test
  void supervisorOfOneForceInvitesForNoOther() {
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, MadeUpCounty.FORCE);
    for (var force : List.of("*", OTHER_FORCE)) {
      supervisor.get("/desk/accounts");
      var name = "wider-" + MadeUpCounty.number();
      var answer =
          supervisor.post(
              "/desk/accounts",
              "name",
              name,
              "role",
              "VIEWER",
              "force",
              MadeUpCounty.FORCE,
              "force",
              force);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(
              jdbc.sql("select count(*) from desk_account where name = ?")
                  .param(name)
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  private UUID invited(String... forces) {
    var name = "invited-" + MadeUpCounty.number();
    invitations.invite(name, DeskRole.VIEWER, List.of(forces)).orElseThrow();
    return jdbc.sql("select account_id from desk_account where name = ?")
        .param(name)
        .query(UUID.class)
        .single();
  }

  private String state(UUID account) {
    return jdbc.sql("select state from desk_account where account_id = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  private static String plain(String page) {
    return page.replaceAll("<input[^>]*_csrf[^>]*>", "");
  }
}
