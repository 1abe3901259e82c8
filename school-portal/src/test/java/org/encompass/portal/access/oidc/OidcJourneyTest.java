package org.encompass.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encompass.harness.Totp;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.Person;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.IdentityProvider;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class OidcJourneyTest {
  @Autowired KeyAdults people;
  @Autowired Accounts accounts;
  @Autowired AccountStore store;
  @Autowired ContactsOfTests contacts;
  @Autowired IdentityProvider provider;
  @LocalServerPort int port;

  @BeforeEach
  void providerRuns() {
    provider.start(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dfe", "borough"})
  void linkedByTheInvitationAndFoundEverAfter(String service) {
    var school = people.school();
    var id = listed(school);
    var name = provider.person(IdentityProvider.school(school.value()));
    setUp(id, service, name);

    var later = new Visitor(port);
    assertThat(signIn(later, service, name)).isEqualTo("/sign-in/code");
    assertThat(later.get("/").uri().getPath()).as("one factor").isEqualTo("/sign-in/code");
  }

  @Test
  void whoIsNotLinkedGetsNoAccountWhateverTheAddress() {
    var adult = people.lead(people.school());
    var name = provider.person(Map.of("email", adult.email()));
    var visitor = new Visitor(port);
    assertThat(signIn(visitor, "dfe", name)).isEqualTo("/sign-in/refused/dfe");
    assertThat(visitor.lastBody())
        .contains("DfE Sign-in knows you, but no account here is linked to it");
    assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void theOrganisationMustBeOneOfThePersonsOwn() {
    var id = listed(people.school());
    var foreign = provider.person(IdentityProvider.school(people.school().value()));
    var visitor = new Visitor(port);
    visitor.get(invitation(id) + "/with/dfe");
    provider(visitor, foreign);
    assertThat(visitor.lastBody()).contains("on whose list of contacts you do not stand");
  }

  @Test
  void whoLeavesTheListIsNotLetInAnyMore() {
    var school = people.school();
    var id = listed(school);
    var name = provider.person(IdentityProvider.school(school.value()));
    setUp(id, "borough", name);
    contacts.remove(id);
    var visitor = new Visitor(port);
    for (var service : new String[] {"dfe", "borough"}) {
      assertThat(signIn(visitor, service, name)).isEqualTo("/sign-in/refused/" + service);
    }
  }

  @Test
  void oneIdentityHasOneAccount() {
    var school = people.school();
    var name = provider.person(IdentityProvider.school(school.value()));
    setUp(listed(school), "dfe", name);
    var visitor = new Visitor(port);
    visitor.get(invitation(listed(school)) + "/with/dfe");
    provider(visitor, name);
    assertThat(visitor.lastBody()).contains("belongs to another account here");
  }

  @Test
  void anInvitationLinksOnce() {
    var school = people.school();
    var id = listed(school);
    var link = invitation(id);
    setUp(link, "dfe", provider.person(IdentityProvider.school(school.value())));
    var visitor = new Visitor(port);
    visitor.get(link + "/with/dfe");
    provider(visitor, provider.person(IdentityProvider.school(school.value())));
    assertThat(visitor.lastBody()).contains("The invitation no longer works");
  }

  @Test
  void thereIsNoWayInThatDidNotStartHere() {
    var visitor = new Visitor(port);
    for (var query : new String[] {"", "?code=made-up&state=made-up", "?error=access_denied"}) {
      visitor.get("/login/oauth2/code/dfe" + query);
      assertThat(visitor.lastBody()).contains("did not begin in this browser window");
    }
    var state = away(visitor);
    assertThat(visitor.get("/login/oauth2/code/borough?code=x&state=" + state).body())
        .as("another service's answer")
        .contains("did not begin in this browser window");
    for (var answer : new String[] {"error=access_denied", "code=made-up"}) {
      var brought = "/login/oauth2/code/dfe?" + answer + "&state=" + away(visitor);
      assertThat(visitor.get(brought).body()).contains("DfE Sign-in did not confirm who you are");
    }
    var unwell = "/login/oauth2/code/dfe?error=temporarily_unavailable&state=" + away(visitor);
    assertThat(visitor.get(unwell).body()).contains("cannot be reached at the moment");
    assertThat(visitor.get("/oauth2/authorization/nobody").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/login/oauth2/code/nobody").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/sign-in/refused/nobody?because=NOT_LINKED").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aProviderThatIsDownKeepsNobodyWithAPasswordOut() {
    var visitor = new Visitor(port);
    var state = away(visitor);
    provider.stop();
    assertThat(visitor.get("/login/oauth2/code/dfe?code=made-up&state=" + state).body())
        .contains("DfE Sign-in cannot be reached at the moment");
    var adult = people.lead(people.school());
    assertThat(visitor.signIn(adult).uri().getPath()).isEqualTo("/");
  }

  private String listed(SchoolKey school) {
    var id = UUID.randomUUID().toString();
    var email = "listed-" + id + "@larkmead.example.invalid";
    accounts.register(new Person(id, "Perpetua Quillfeather", email, Language.EN));
    contacts.add(id, "Perpetua Quillfeather", people.place(school));
    return id;
  }

  private String invitation(String id) {
    var link = OneTimeLink.create();
    store.addLink(link.hash(), id, Instant.now().plus(Duration.ofDays(7)));
    return link.path();
  }

  private void setUp(String idOrLink, String service, String name) {
    var link = idOrLink.startsWith("/") ? idOrLink : invitation(idOrLink);
    var visitor = new Visitor(port);
    assertThat(visitor.get(link).body()).contains("instead of a password");
    visitor.get(link + "/with/" + service);
    assertThat(provider(visitor, name)).isEqualTo(link + "/second-factor");
    var secret = first(visitor.lastBody(), "id=\"totp-secret\">([A-Z2-7]+)<");
    visitor.post(link + "/second-factor", Map.of("code", Totp.code(secret, Instant.now())));
    assertThat(visitor.lastBody()).contains("Your account is ready");
  }

  private String signIn(Visitor visitor, String service, String name) {
    visitor.get("/oauth2/authorization/" + service);
    return visitor.lastUri().getPath().equals("/login")
        ? provider(visitor, name)
        : visitor.lastUri().getPath();
  }

  // The visitor stands at the provider's login form; gives where that leads.
  private String provider(Visitor visitor, String name) {
    visitor.post(
        provider.issuer() + "/login",
        Map.of("username", name, "password", IdentityProvider.PASSWORD));
    return visitor.lastUri().getPath();
  }

  private static String away(Visitor visitor) {
    var to = visitor.getWithoutFollowing("/oauth2/authorization/dfe").headers();
    return first(to.firstValue("Location").orElseThrow(), "[?&]state=([^&]+)");
  }

  private static String first(String text, String pattern) {
    var match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).as(pattern).isTrue();
    return match.group(1);
  }
}
