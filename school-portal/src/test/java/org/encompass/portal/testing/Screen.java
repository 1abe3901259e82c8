package org.encompass.portal.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.encompass.harness.Window;

/// A window of a real browser, driven as people drive it.
public final class Screen implements AutoCloseable {
  private final Window window = new Window();
  private final Page page = window.page();

  public Page page() {
    return page;
  }

  /// Signs in with both factors, in whatever language: by the fields' names, not their labels.
  public void signIn(int port, KeyAdults.Adult adult) {
    page.navigate("http://localhost:" + port + "/sign-in");
    page.locator("input[name=username]").fill(adult.email());
    page.locator("input[name=password]").fill(adult.password());
    page.locator("input[name=password]").press("Enter");
    var code = page.locator("input[name=code]");
    code.waitFor(); // a code does not live long
    code.fill(adult.nextCode());
    code.press("Enter");
    page.waitForURL(url -> !url.contains("/sign-in")); // whoever leaves earlier is not signed in
  }

  /// Waits until the page says so: a click ends with the next page's first bytes.
  public void sees(String text) {
    page.getByText(text).first().waitFor();
  }

  public void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  /// Goes to an element by keyboard and presses a key there.
  public void byKeyboard(String selector, String key) {
    window.tabTo(selector);
    page.keyboard().press(key);
  }

  /// Checks the page as it stands and takes its pictures.
  public void check(String name) {
    window.check(name);
  }

  @Override
  public void close() {
    window.close();
  }
}
