package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A reviewer without a mouse, in a real browser: signs in with the second factor, compares,
/// decides; then a confidential address with a second person.
@NotifierTest
@Tag("browser")
class ReviewKeyboardTest {
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private ReviewRows rows;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  @Test
  void resolvesAReview() {
    try (var screen = new Screen()) {
      var county =
          new MadeUpReviews(
              jdbc, new MadeUpCounty(broker, keys), rows, children, sweeps, transaction);
      var larch = county.school("Larch Primary School", Status.OPEN);
      var alder = county.school("Alder CE Primary School", Status.CLOSED, larch);
      var elder = county.school("Elder Tree Community College", Status.OPEN);
      var child = county.child(false, larch);
      county.found(
          child,
          List.of(
              MadeUpReviews.likely(larch),
              MadeUpReviews.possible(elder),
              MadeUpReviews.possible(alder)),
          List.of(MadeUpReviews.brother(elder)));
      signIn(screen, DeskRole.REVIEWER);

      screen.follow("a[href='/desk/review']");
      screen.check("review-queue");
      screen.follow("a[href='/desk/review/" + child + "']");
      screen.check("review");
      screen.tabTo("details:first-of-type > summary");
      screen.press("Enter");
      screen.check("review-evidence");

      screen.tabTo("#d-school");
      screen.press("Space");
      screen.follow("#decide > button");
      assertThat(screen.page().title()).startsWith("Error: ");
      screen.check("review-problem");
      screen.follow("a[href='#otherUrn']");
      screen.page().navigate(screen.page().url());
      choose(screen, child, larch);
      screen.check("review-check");
      screen.follow("main form button");
      assertThat(told(child)).isZero();
      screen.check("review-involved");
      screen.follow("a[href='#despite']");
      screen.press("Space");
      screen.follow("main form button");

      assertThat(screen.page().content()).contains("decided");
      assertThat(told(child)).isEqualTo(1);
    }
  }

  @Test
  void proposesAndASecondPersonAgrees() {
    try (var screen = new Screen()) {
      var county =
          new MadeUpReviews(
              jdbc, new MadeUpCounty(broker, keys), rows, children, sweeps, transaction);
      var larch = county.school("Larch Primary School", Status.OPEN);
      var child = county.child(true);
      county.found(child, List.of(MadeUpReviews.likely(larch)), List.of());
      signIn(screen, DeskRole.REVIEWER);
      choose(screen, child, larch);
      screen.check("proposal-check");
      screen.follow("main form button");
      screen.check("proposal-queue");
      screen.follow("a[href='/desk/review/" + child + "']");
      screen.check("proposal-mine");
      screen.follow(".desk-header__button");

      signIn(screen, DeskRole.SUPERVISOR);
      screen.page().navigate(address("/desk/review/" + child));
      screen.check("proposal");
      screen.tabTo("#reason");
      screen.type("Rang the refuge, which knows the child.");
      assertThat(told(child)).isZero();
      screen.follow("button[value=CONFIRM]");
      assertThat(told(child)).isEqualTo(1);
    }
  }

  private void choose(Screen screen, UUID child, String urn) {
    screen.page().navigate(address("/desk/review/" + child));
    screen.tabTo("#d-school, #d-out");
    screen.page().keyboard().press("Space");
    screen.tabTo("#urn-" + urn);
    screen.press("Space");
    screen.tabTo("#reason");
    screen.type("Rang the school, which knows the child.");
    screen.follow("#decide > button");
  }

  private void signIn(Screen screen, DeskRole role) {
    screen.signIn(new DeskPeople(invitations, port), role, "*");
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private long told(UUID child) {
    return jdbc.sql("select count(*) from notification where child_id = ?")
        .param(child)
        .query(Long.class)
        .single();
  }
}
