package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.encompass.harness.Totp;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A duty officer with a telephone in one hand, in a real browser, with the keyboard alone; and the
/// sheet on paper.
@NotifierTest
@Tag("browser")
class CallSheetKeyboardTest {
  private static final String LARCH = "560011";
  private static final String OTHER = "560012";

  @Autowired private Invitations invitations;
  @Autowired private AutowireCapableBeanFactory beans;
  @LocalServerPort private int port;

  private final MadeUpMorning morning = new MadeUpMorning();

  @Test
  void telephonesFromTheSheet() {
    beans.autowireBean(morning);
    morning.school(LARCH, "Larch Primary School");
    morning.entry(
        OTHER, "Ysgol Gynradd Gymraeg Made-up-on-the-Water Church in Wales Primary School");
    morning.entry("LA:994", "Made-up County Council");
    morning.told(LARCH, Duration.ofMinutes(12));
    morning.told(LARCH, Duration.ofMinutes(70));
    morning.row(OTHER, Duration.ofMinutes(-4));
    morning.row("LA:994", Duration.ofMinutes(200));
    try (var screen = new Screen()) {
      signIn(screen);
      screen.follow("a[href='/desk/call-sheet']");
      at(screen, OTHER);
      screen.follow("#school-" + OTHER + " button[value=NO_ANSWER]");
      assertThat(screen.page().textContent("#school-" + OTHER)).contains("last call: No answer, ");
      at(screen, LARCH);
      screen.tabTo("#school-" + LARCH + " summary");
      screen.press("Enter");
      screen.check("call-sheet");
      at(screen, LARCH);
      screen.follow("#school-" + LARCH + " > form button[value=LEAD]");
      assertThat(screen.page().textContent("[role=status]")).contains("Spoke to lead about ");
      assertThat(screen.page().content()).doesNotContain("school-" + LARCH);
      screen.follow("a[href='/desk/call-sheet/paper']");
      screen.check("call-sheet-paper");
      var paper = Path.of("target", "pages", "call-sheet.pdf");
      screen.page().pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));
      assertThat(paper).isNotEmptyFile();
    }
  }

  /// Other tests have left other schools above it.
  private void at(Screen screen, String school) {
    screen.page().navigate("about:blank");
    screen.page().navigate("http://localhost:" + port + "/desk/call-sheet#school-" + school);
  }

  private void signIn(Screen screen) {
    var name = "calls-" + MadeUpCounty.number();
    var secret = new DeskPeople(invitations, port).account(name, DeskRole.DUTY, "*");
    screen.page().navigate("http://localhost:" + port + "/desk/sign-in");
    screen.tabTo("#username");
    screen.type(name);
    screen.tabTo("#password");
    screen.type(DeskPeople.PASSWORD);
    screen.page().waitForNavigation(() -> screen.press("Enter"));
    screen.tabTo("#code");
    screen.type(Totp.code(secret, Instant.now()));
    screen.page().waitForNavigation(() -> screen.press("Enter"));
  }
}
