package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.encompass.harness.Totp;
import org.encompass.portal.access.Recovery.Approval;
import org.encompass.portal.access.Recovery.Vouched;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.Mailbox;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RecoveryTest {
  private static final Pattern SECRET = Pattern.compile("id=\"totp-secret\">([A-Z2-7]+)<");

  @Autowired Recovery recovery;
  @Autowired Invitations invitations;
  @Autowired KeyAdults people;
  @Autowired Administrators administrators;
  @Autowired ContactsOfTests contacts;
  @Autowired Mailbox mails;
  @Autowired KnownDevices devices;
  @Autowired JdbcClient jdbc;
  @Autowired AccountStore store;
  @Autowired Accounts accounts;
  @Autowired Remits remits;
  @Autowired DataSource source;
  @LocalServerPort int port;

  @Test
  void aColleagueAndAnAdministratorLetSomebodyInAgain() {
    var school = people.school();
    var lost = people.lead(school);
    var colleague = people.lead(school);
    var session = new Visitor(port);
    session.signIn(lost);

    var code = recovery.vouch(keyAdult(colleague), school, lost.id()).orElseThrow();
    assertThat(session.get("/").uri().getPath()).as("vouching locks nobody out").isEqualTo("/");
    assertThat(approve(lost, administrator())).isEqualTo(Approval.DONE);
    assertThat(session.get("/").uri().getPath()).isEqualTo("/sign-in");

    var path = mails.linkAfter(1, lost.email());
    assertThat(mails.of(lost.email()).getLast()).doesNotContain(code.spoken(), code.value());
    var visitor = new Visitor(port);
    var written = path.substring(0, 12) + "%%%02x".formatted((int) path.charAt(12));
    var otherwise = written + path.substring(13);
    for (var page : List.of(path, path + "/second-factor", otherwise)) {
      assertThat(visitor.get(page).uri().getPath()).isEqualTo(path + "/colleague");
    }
    visitor.post(path, passwords());
    assertThat(visitor.get(path + "/second-factor").uri().getPath())
        .as("the link alone sets nothing up")
        .isEqualTo(path + "/colleague");
    assertThat(visitor.post(path + "/colleague", Map.of("code", "BCDF-BCDF-BCDF")).body())
        .contains("The code is not right");
    visitor.get(path + "/colleague");
    var before = visitor.sessionId();
    visitor.post(path + "/colleague", Map.of("code", code.spoken()));
    assertThat(visitor.sessionId()).as("may do more").isNotEqualTo(before);
    var second = visitor.post(path, passwords());
    var secret = SECRET.matcher(second.body());
    assertThat(secret.find()).isTrue();
    assertThat(secret.group(1)).isNotEqualTo(lost.secret());
    var done =
        visitor.post(
            path + "/second-factor", Map.of("code", Totp.code(secret.group(1), Instant.now())));
    assertThat(done.body()).contains("Your account is ready");
    assertThat(session.get("/").uri().getPath())
        .as("old sessions stay ended")
        .isEqualTo("/sign-in");
    assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(410);
  }

  @Test
  void nobodyVouchesForStrangersOrForThemselves() {
    var school = people.school();
    var elsewhere = people.school();
    var lost = people.lead(school);
    var stranger = people.lead(elsewhere);
    for (var list : List.of(school, elsewhere)) {
      assertThat(recovery.vouch(keyAdult(stranger), list, lost.id())).isEmpty();
    }
    assertThat(recovery.vouch(keyAdult(lost), school, lost.id())).isEmpty();
    assertThat(recovery.vouch(keyAdult(stranger), elsewhere, "nobody")).isEmpty();
    assertThat(invitations.invite(List.of(lost.id()))).as("no new mail").isZero();
  }

  @Test
  void whoIsAloneNeedsTwoAdministrators() {
    var school = people.school();
    var lost = people.lead(school);
    var first = administrator();
    var vouched = recovery.vouchAsAdministrator(first, lost.id());
    assertThat(vouched).isInstanceOf(Vouched.Code.class);
    assertThat(approve(lost, first)).isEqualTo(Approval.NEEDS_ANOTHER);
    assertThat(approve(lost, administrator())).isEqualTo(Approval.DONE);

    var other = withColleague(school);
    assertThat(recovery.vouchAsAdministrator(first, other.id()))
        .isInstanceOf(Vouched.AskColleague.class);
    assertThat(recovery.vouchAsAdministrator(first, "nobody")).isInstanceOf(Vouched.Unknown.class);
  }

  @Test
  void whatIsRefusedOrReplacedCannotBeApproved() {
    var school = people.school();
    var lost = people.lead(school);
    var colleague = keyAdult(people.lead(school));
    recovery.vouch(colleague, school, lost.id());
    var replaced = request(lost);
    recovery.vouch(colleague, school, lost.id());
    assertThat(recovery.approve(administrator(), replaced)).isEqualTo(Approval.GONE);
    var second = request(lost);
    assertThat(recovery.refuse(administrator(), second)).isTrue();
    assertThat(recovery.approve(administrator(), second)).isEqualTo(Approval.GONE);
  }

  @Test
  void vouchingAgainKeepsTheApprovedOneAndApprovingAgainEndsIt() {
    var school = people.school();
    var lost = people.lead(school);
    var colleague = keyAdult(people.lead(school));
    var first = recovery.vouch(colleague, school, lost.id()).orElseThrow();
    approve(lost, administrator());
    var path = mails.linkAfter(1, lost.email());
    var second = recovery.vouch(colleague, school, lost.id()).orElseThrow();
    var visitor = new Visitor(port);
    visitor.get(path);
    assertThat(visitor.post(path + "/colleague", Map.of("code", first.spoken())).uri().getPath())
        .as("the approved one stands")
        .isEqualTo(path);

    assertThat(approve(lost, administrator())).isEqualTo(Approval.DONE);
    assertThat(visitor.get(path).statusCode()).isEqualTo(410);
    var newer = mails.linkAfter(2, lost.email());
    assertThat(visitor.get(newer).uri().getPath())
        .as("the earlier code opens nothing of the later one")
        .isEqualTo(newer + "/colleague");
    assertThat(visitor.post(newer + "/colleague", Map.of("code", second.spoken())).uri().getPath())
        .isEqualTo(newer);
  }

  @Test
  void whoWasPutOnAListYesterdayIsNoColleagueYet() {
    var school = people.school();
    var lost = people.lead(school);
    var lead = people.lead(school);
    for (var newcomer : List.of(lost, lead)) {
      contacts.listedSince(newcomer.id(), Instant.now().minus(Duration.ofDays(6)));
      assertThat(recovery.mayVouch(keyAdult(lead), school, lost.id())).isFalse();
      assertThat(recovery.vouch(keyAdult(lead), school, lost.id())).isEmpty();
      contacts.listedSince(newcomer.id(), Instant.now().minus(Duration.ofDays(8)));
    }
    assertThat(recovery.mayVouch(keyAdult(lead), school, lost.id())).isTrue();
  }

  @Test
  void whoHasLeftTheListVouchesNoLongerAndTheAdministratorSeesTheSchool() {
    var school = people.school();
    var lost = people.lead(school);
    var colleague = people.lead(school);
    var elsewhere = people.school();
    people.list(lost.id(), people.place(elsewhere));
    people.list(colleague.id(), people.place(elsewhere));
    recovery.vouch(keyAdult(colleague), school, lost.id());
    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    assertThat(visitor.get("/administration/recoveries").body())
        .contains("on this list since Thursday 1 January 1970");
    contacts.remove(colleague.id());
    people.list(colleague.id(), people.place(elsewhere));
    assertThat(approve(lost, administrator())).isEqualTo(Approval.NO_LONGER_VOUCHED);
  }

  @Test
  void oneHumanBeingIsNotTwo() {
    var school = people.school();
    var lost = people.lead(school);
    var colleague = people.lead(school);
    recovery.vouch(keyAdult(colleague), school, lost.id());
    for (var address : List.of(colleague.email(), lost.email().toUpperCase(Locale.ROOT))) {
      var same = store.saveAdministrator(address, Language.EN, Instant.now());
      remits.set(same, Remit.EVERYTHING);
      assertThat(approve(lost, new SignedIn(same, SignedIn.Kind.ADMINISTRATOR, Language.EN)))
          .isEqualTo(Approval.NEEDS_ANOTHER);
    }
    assertThat(approve(lost, administrator())).isEqualTo(Approval.DONE);
  }

  @Test
  void nobodyIsLetInAtAnAddressThatCameAfterTheWord() {
    var school = people.school();
    var lost = people.lead(school);
    recovery.vouch(keyAdult(people.lead(school)), school, lost.id());
    var elsewhere = "elsewhere-" + lost.email();
    register(lost, "Perpetua Quillfeather-Larkin", lost.email());
    assertThat(waiting(lost)).as("another name is no other address").isZero();
    register(lost, "Perpetua Quillfeather", elsewhere);
    assertThat(approve(lost, administrator())).isEqualTo(Approval.ADDRESS_CHANGED);

    await().until(() -> mails.of(lost.email()).size() == 1 && waiting(lost) == 0);
    assertThat(mails.of(lost.email()).getFirst())
        .contains("another email address")
        .doesNotContain("elsewhere-", "Perpetua");
    assertThat(mails.of(elsewhere)).isEmpty();
  }

  @Test
  void asManyGuessesAsConnectionsDoNotStopThePortal() throws Exception {
    var lost = store.find(people.lead(people.school()).id()).orElseThrow();
    int size = source.unwrap(HikariDataSource.class).getMaximumPoolSize();
    Callable<Optional<UUID>> guess = () -> recovery.openedBy(lost, "BCDF-BCDF-BCDF");
    try (var all = Executors.newFixedThreadPool(2 * size)) {
      assertThat(all.invokeAll(Collections.nCopies(2 * size, guess), 60, TimeUnit.SECONDS))
          .allSatisfy(one -> assertThat(one.get()).isEmpty());
    }
  }

  @Test
  void aNewDeviceIsToldByMailAndAKnownOneIsNot() {
    var adult = people.lead(people.school());
    devices.usedFrom(adult.id(), RandomToken.create());
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    await().until(() -> mails.of(adult.email()).size() == 1 && waiting(adult) == 0);
    assertThat(mails.of(adult.email()).getFirst())
        .contains("from a new device")
        .doesNotContain("Perpetua", "Larkmead", "invitation");
    visitor.post("/sign-out", Map.of());
    visitor.signIn(adult);
    assertThat(waiting(adult)).isZero();
  }

  private void register(Adult adult, String name, String email) {
    var person = new Person(adult.id(), name, email, Language.EN);
    accounts.register(person);
    accounts.move(List.of(person));
  }

  private int waiting(Adult adult) {
    return jdbc.sql("SELECT count(*) FROM account_mail WHERE account_id = ?")
        .param(adult.id())
        .query(Integer.class)
        .single();
  }

  private Adult withColleague(SchoolKey school) {
    people.lead(school);
    return people.lead(school);
  }

  private Approval approve(Adult lost, SignedIn administrator) {
    return recovery.approve(administrator, request(lost));
  }

  private UUID request(Adult lost) {
    return recovery.waiting(administrator()).stream()
        .filter(one -> one.accountId().equals(lost.id()))
        .findFirst()
        .orElseThrow()
        .recoveryId();
  }

  private SignedIn administrator() {
    return new SignedIn(administrators.create().id(), SignedIn.Kind.ADMINISTRATOR, Language.EN);
  }

  private static SignedIn keyAdult(Adult adult) {
    return new SignedIn(adult.id(), SignedIn.Kind.KEY_ADULT, Language.EN);
  }

  private static Map<String, String> passwords() {
    return Map.of("password", "three random words", "passwordAgain", "three random words");
  }
}
