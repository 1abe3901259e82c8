package org.encompass.local.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.harness.Totp;

/// Somebody who accepts an invitation once and signs in once, with both factors. The pages are the
/// same at the portal and at the desk, below another path.
public final class Person {
  private static final Duration STEP = Duration.ofSeconds(30);
  private final Browser browser;
  private final String below;
  private final Account account;
  private final Clock clock;
  private Instant lastCode;
  private boolean signedIn;

  private Person(Browser browser, String below, Account account, Clock clock, Instant lastCode) {
    this.browser = browser;
    this.below = below;
    this.account = account;
    this.clock = clock;
    this.lastCode = lastCode;
  }

  /// Somebody who has an account already.
  ///
  /// @param below the path all pages are below: "" at the portal, "/desk" at the desk
  public static Person known(URI service, String below, Account account) {
    return new Person(new Browser(service), below, account, Clock.systemUTC(), Instant.EPOCH);
  }

  /// Opens an invitation, chooses a password and couples an authenticator app.
  public static Person invited(
      URI service, String below, String invitation, String name, String role) {
    var browser = new Browser(service);
    var password = "demo " + UUID.randomUUID();
    var path = URI.create(invitation).getPath();
    var page = expect(browser.get(path), "the invitation");
    page =
        expect(
            browser.submit(page, path, Map.of("password", password, "passwordAgain", password)),
            "the password");
    var secret =
        page.text("totp-secret")
            .orElseThrow(() -> new IllegalStateException("no second factor was offered"))
            .replace(" ", "");
    var clock = Clock.systemUTC();
    var now = clock.instant();
    expect(
        browser.submit(page, path + "/second-factor", Map.of("code", Totp.code(secret, now))),
        "the second factor");
    var account = new Account(name, role, password, secret);
    return new Person(browser, below, account, clock, now);
  }

  public Account account() {
    return account;
  }

  /// The person's browser, signed in.
  public Browser signedIn() {
    if (!signedIn) {
      signIn();
      signedIn = true;
    }
    return browser;
  }

  private void signIn() {
    var signIn = below + "/sign-in";
    var page = expect(browser.get(signIn), "the sign-in page");
    page =
        browser.submit(
            page, signIn, Map.of("username", account.name(), "password", account.password()));
    if (!page.isAt(signIn + "/code")) {
      throw new IllegalStateException("the password was not taken, but " + page);
    }
    page = browser.submit(page, signIn + "/code", Map.of("code", freshCode()));
    if (page.status() != 200 || page.isAt(signIn + "/code") || page.isAt(signIn)) {
      throw new IllegalStateException("the second factor was not taken, but " + page);
    }
  }

  /// A code that was not used yet: services take each only once, and the next one a little early.
  public String freshCode() {
    var now = clock.instant();
    var at = step(now) > step(lastCode) ? now : lastCode.plus(STEP);
    if (at.isAfter(now.plus(STEP))) {
      throw new IllegalStateException("two codes were used within one minute");
    }
    lastCode = at;
    return Totp.code(account.secret(), at);
  }

  private static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  private static Page expect(Page page, String what) {
    return Optional.of(page)
        .filter(p -> p.status() == 200)
        .orElseThrow(() -> new IllegalStateException(what + " was answered with " + page));
  }
}
