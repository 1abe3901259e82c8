package org.encompass.portal.access.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.encompass.harness.Totp;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class SessionsTest {
  private static final Pattern SECRET = Pattern.compile("id=\"totp-secret\">([A-Z2-7]+)<");

  @Autowired KeyAdults people;
  @Autowired ContactsOfTests contacts;
  @Autowired SealedAttributes attributes;
  @Autowired AtRest atRest;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcOperations rows;
  @LocalServerPort int port;

  @Test
  void anotherInstanceFindsThePersonWithNothingButIds() {
    var adult = people.lead(people.school());
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    Session session = anotherInstance().findById(sessionOf(adult.id()));
    SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
    var who = context.getAuthentication();
    assertThat(who.getPrincipal())
        .isEqualTo(new SignedIn(adult.id(), SignedIn.Kind.KEY_ADULT, Language.EN));
    assertThat(who.getCredentials()).isNull();
    assertThat(who.getAuthorities())
        .extracting(GrantedAuthority::getAuthority)
        .contains("ROLE_KEY_ADULT", "FACTOR_PASSWORD", "FACTOR_TOTP");
  }

  @Test
  void theRowIsGoneAtOnceOnSigningOut() {
    var adult = people.lead(people.school());
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    assertThat(sessionOf(adult.id())).isNotEmpty();
    visitor.get("/");
    visitor.post("/sign-out", Map.of());
    assertThat(sessionOf(adult.id())).isNull();
    assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void aChangeOfWaysEndsThePersonsOtherSessions() {
    var adult = people.lead(people.school());
    var elsewhere = new Visitor(port);
    elsewhere.signIn(adult);
    var here = new Visitor(port);
    here.signIn(adult);
    here.get("/account");
    var page = here.post("/account/app/new", Map.of()).body();
    var secret = SECRET.matcher(page);
    assertThat(secret.find()).isTrue();
    var done = here.post("/account/app", Map.of("code", Totp.code(secret.group(1), Instant.now())));
    assertThat(done.uri().getPath()).isEqualTo("/account");
    assertThat(here.get("/").uri().getPath()).isEqualTo("/");
    assertThat(elsewhere.get("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void whoLeavesEveryListIsOutAtOnce() {
    var adult = people.lead(people.school());
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    contacts.remove(adult.id());
    assertThat(visitor.get("/").body()).contains("You are signed out", "no school&#39;s");
    assertThat(sessionOf(adult.id())).isNull();
  }

  @Test
  void theIdThatTheTableHoldsOpensNothing() {
    var adult = people.lead(people.school());
    new Visitor(port).signIn(adult);
    var id = sessionOf(adult.id());
    for (var cookie : new String[] {id, id + ".", id + "." + id}) {
      var thief = new Visitor(port);
      thief.cookie("encompass", Base64.getEncoder().encodeToString(cookie.getBytes(UTF_8)));
      assertThat(thief.get("/").uri().getPath()).isEqualTo("/sign-in");
    }
  }

  @Test
  void attributesAreSealedAndOfFewTypes() {
    var signedIn = new SignedIn("somebody", SignedIn.Kind.KEY_ADULT, Language.CY);
    var sealed = attributes.write(signedIn);
    assertThat(new String(sealed, UTF_8)).doesNotContain("somebody");
    assertThat(attributes.read(sealed)).isEqualTo(signedIn);

    sealed[sealed.length - 1] ^= 1;
    assertThat(attributes.read(sealed)).as("changed in the table").isNull();

    var foreign = new SerializingConverter().convert(new SimpleDateFormat("yyyy", Locale.UK));
    var place = new Place("portal_session_attributes", "attribute_bytes", "any");
    assertThat(attributes.read(atRest.seal(foreign, place))).as("of a foreign type").isNull();
    assertThat(attributes.read(attributes.write(new BadCredentialsException("typed")))).isNull();
    assertThatThrownBy(() -> attributes.write(new SimpleDateFormat("yyyy", Locale.UK)))
        .isInstanceOf(IllegalStateException.class);
  }

  private JdbcIndexedSessionRepository anotherInstance() {
    var other = new JdbcIndexedSessionRepository(rows, TransactionOperations.withoutTransaction());
    other.setTableName("portal_session");
    other.setConversionService(attributes.conversions());
    return other;
  }

  private String sessionOf(String accountId) {
    return jdbc.sql("SELECT session_id FROM portal_session WHERE principal_name = ?")
        .param(accountId)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
