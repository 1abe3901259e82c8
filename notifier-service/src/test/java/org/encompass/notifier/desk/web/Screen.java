package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.encompass.harness.Totp;
import org.encompass.harness.Window;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.desk.DeskRole;

/// A window of a real browser, driven by its keyboard alone.
final class Screen implements AutoCloseable {
  private final Window window = new Window();
  private final Page page = window.page();

  Page page() {
    return page;
  }

  /// Signs somebody in with both factors, by keyboard.
  void signIn(DeskPeople people, DeskRole role, String force) {
    var name = "keys-" + MadeUpCounty.number();
    var secret = people.account(name, role, force);
    page.navigate(address(people.port(), "/desk/sign-in"));
    tabTo("#username");
    type(name);
    tabTo("#password");
    type(DeskPeople.PASSWORD);
    page.waitForNavigation(() -> press("Enter"));
    tabTo("#code");
    type(Totp.code(secret, Instant.now()));
    page.waitForNavigation(() -> press("Enter"));
    assertThat(page.url()).endsWith("/desk");
  }

  String address(int port, String path) {
    return "http://localhost:" + port + path;
  }

  void tabTo(String selector) {
    window.tabTo(selector);
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /// Reaches a link or button and follows it.
  void follow(String selector) {
    tabTo(selector);
    page.waitForNavigation(() -> press("Enter"));
  }

  /// Checks the page as it stands, and takes its pictures.
  void check(String name) {
    window.check(name);
  }

  @Override
  public void close() {
    window.close();
  }
}
