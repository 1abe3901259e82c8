package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encompass.harness.MailSink;
import org.encompass.harness.Totp;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class SignInJourneyTest {
  @Autowired KeyAdults people;
  @Autowired Accounts accounts;
  @Autowired ContactsOfTests contacts;
  @Autowired Invitations invitations;
  @Autowired MailSink mails;
  @LocalServerPort int port;

  @Test
  void anInvitedPersonSetsUpAnAccountOnceAndSignsIn() throws Exception {
    var id = UUID.randomUUID().toString();
    var email = "invited-" + id + "@example.invalid";
    accounts.register(new Person(id, "Tamsin Oddfellow", email, Language.CY));
    contacts.add(id, "Tamsin Oddfellow", people.place(people.school()));
    assertThat(invitations.invite(List.of(id, "nobody"))).isEqualTo(1);

    await().until(() -> mails.heldFor(email).size() == 1);
    var raw = mails.heldFor(email).getFirst().raw();
    var mail = new MimeMessage((Session) null, new ByteArrayInputStream(raw));
    var text = mail.getSubject() + "\n" + mail.getContent();
    assertThat(text).contains("Sefydlwch eich cyfrif").doesNotContain("Tamsin", "Oddfellow");
    var path = first(text, "http://portal.example.invalid(/invitation/\\S+)");

    var visitor = new Visitor(port);
    assertThat(visitor.get(path).body()).contains(email);
    assertThat(visitor.post(path, passwords("short", "short")).body())
        .contains("The password is too short");
    assertThat(visitor.post(path, passwords("three random words", "three other words")).body())
        .contains("The two passwords are not the same");
    var before = visitor.sessionId();
    var second = visitor.post(path, passwords("three random words", "three random words"));
    assertThat(visitor.sessionId()).as("may do more").isNotEqualTo(before);
    var secret = first(second.body(), "id=\"totp-secret\">([A-Z2-7]+)<");

    var stranger = new Visitor(port);
    assertThat(stranger.get(path + "/second-factor").body())
        .as("the secret is shown where the password was chosen")
        .doesNotContain(secret);

    assertThat(visitor.post(path + "/second-factor", Map.of("code", "000000")).body())
        .contains("The code is not right");
    var code = Totp.code(secret, Instant.now());
    assertThat(visitor.post(path + "/second-factor", Map.of("code", code)).body())
        .contains("Your account is ready");
    assertThat(visitor.get(path).statusCode()).isEqualTo(410);
    assertThat(invitations.invite(List.of(id))).isZero();

    visitor.get("/sign-in");
    visitor.post("/sign-in", Map.of("username", email, "password", "three random words"));
    assertThat(visitor.post("/sign-in/code", Map.of("code", code)).body())
        .as("a code counts once")
        .contains("r cod yn gywir, fe");
  }

  @Test
  void aPasswordAloneOpensNothing() {
    var adult = people.lead(people.school());
    var visitor = new Visitor(port);
    assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
    visitor.post("/sign-in", Map.of("username", adult.email(), "password", adult.password()));
    for (var path : List.of("/", "/alerts/" + UUID.randomUUID())) {
      assertThat(visitor.get(path).uri().getPath()).isEqualTo("/sign-in/code");
    }
  }

  @Test
  void wrongUnknownAndLockedLookTheSame() {
    var adult = people.lead(people.school());
    var wrong = signIn(adult.email(), "not the password");
    var unknown = signIn("nobody-" + adult.id() + "@example.invalid", "not the password");
    for (var again = 0; again < 5; again++) {
      signIn(adult.email(), "not the password");
    }
    var locked = signIn(adult.email(), adult.password());
    assertThat(unknown).isEqualTo(wrong);
    assertThat(locked).isEqualTo(wrong).contains("too many tries");
  }

  @Test
  void everyPageForbidsWhatIsForeign() {
    var headers = new Visitor(port).get("/sign-in").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            csp -> assertThat(csp).startsWith("default-src 'none'").doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Cache-Control"))
        .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    assertThat(headers.firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void theSessionGetsANewIdWithEachFactor() {
    var adult = people.lead(people.school());
    var visitor = new Visitor(port);
    visitor.get("/sign-in");
    var anonymous = visitor.sessionId();
    visitor.post("/sign-in", Map.of("username", adult.email(), "password", adult.password()));
    var half = visitor.sessionId();
    visitor.post("/sign-in/code", Map.of("code", adult.nextCode()));
    assertThat(List.of(anonymous, half, visitor.sessionId())).doesNotHaveDuplicates();
  }

  private String signIn(String userName, String password) {
    var visitor = new Visitor(port);
    visitor.get("/sign-in");
    return visitor
        .post("/sign-in", Map.of("username", userName, "password", password))
        .body()
        .replaceAll("name=\"_csrf\"[^>]*|data-options=\"[^\"]*\"", "");
  }

  private static Map<String, String> passwords(String password, String again) {
    return Map.of("password", password, "passwordAgain", again);
  }

  private static String first(String text, String pattern) {
    var match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).isTrue();
    return match.group(1);
  }
}
