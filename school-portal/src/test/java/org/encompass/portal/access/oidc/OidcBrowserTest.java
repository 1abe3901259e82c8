package org.encompass.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.Accounts;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.Person;
import org.encompass.portal.domain.Language;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.IdentityProvider;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From the invitation by way of DfE Sign-in to the morning page, with an authenticator app.
@PortalTest
@Tag("browser")
class OidcBrowserTest {
  @Autowired KeyAdults people;
  @Autowired Accounts accounts;
  @Autowired AccountStore store;
  @Autowired ContactsOfTests contacts;
  @Autowired IdentityProvider provider;
  @LocalServerPort int port;

  @Test
  void setsUpAndSignsInWithAnotherService() {
    provider.start(port);
    var school = people.school();
    var id = UUID.randomUUID().toString();
    accounts.register(
        new Person(id, "Perpetua Quillfeather", id + "@larkmead.example.invalid", Language.EN));
    contacts.add(id, "Perpetua Quillfeather", people.place(school));
    var link = OneTimeLink.create();
    store.addLink(link.hash(), id, Instant.now().plus(Duration.ofDays(7)));
    var name = provider.person(IdentityProvider.school(school.value()));
    try (var screen = new Screen()) {
      var page = screen.page();
      page.navigate("http://localhost:" + port + "/sign-in");
      follow(page, "Sign in with DfE Sign-in");
      atTheProvider(page, name);
      assertThat(page.locator("h1").innerText()).isEqualTo("You are not signed in");
      screen.check("oidc-not-linked");

      page.navigate("http://localhost:" + port + link.path());
      screen.check("oidc-invitation");
      follow(page, "Use DfE Sign-in instead of a password");
      var secret = page.locator("#totp-secret").innerText();
      var adult = new KeyAdults.Adult(id, "", "", secret, new AtomicLong());
      page.getByLabel("Code from the app").fill(adult.nextCode());
      screen.press("Finish");
      screen.check("oidc-ready");

      follow(page, "Sign in with DfE Sign-in");
      page.getByLabel("Enter the code").fill(adult.nextCode());
      screen.press("Sign in");
      page.waitForURL("**:" + port + "/");
      screen.press("Sign out");
    }
  }

  private static void atTheProvider(Page page, String name) {
    page.getByPlaceholder("Username").fill(name);
    page.getByPlaceholder("Password").fill(IdentityProvider.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private static void follow(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
  }
}
