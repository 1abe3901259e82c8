package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.Mail;
import org.encompass.harness.MailSink;
import org.encompass.notifier.Made;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// A school whose people are told one after the other, and the mails that really arrived.
abstract class LadderJourney extends CaseJourney {
  private static final Map<String, String> WORDINGS =
      Map.of(
          "You have a new notification", "NEWS",
          "A notification is waiting to be read", "UNREAD",
          "A notification of your school has not been read", "DEPUTY",
          "An alert of your school is unread", "HEAD");

  @Autowired MailSink server;
  @Autowired LadderRows ladder;
  @Autowired private AutowireCapableBeanFactory beans;
  long revision = 10;

  /// The evening after a deadline: the next one is that of another day.
  @BeforeEach
  void evening() {
    clock.set(schedule.national(clock.instant()).at().plus(Duration.ofHours(11)));
    incident.occurred = clock.instant().minusSeconds(3600);
  }

  /// Nothing of this school goes on while other tests move the clock.
  @AfterEach
  void takenOn() {
    var open =
        "select notification_id from notification where recipient = ? and state <> 'WITHDRAWN'";
    for (var id : jdbc.queryForList(open, UUID.class, urn)) {
      var taken = new NotificationEvent.Acknowledged("k1", null, clock.instant());
      notifications.apply(id, taken, clock.instant());
    }
  }

  Contact lead() {
    return person("lead", "Lena Ashcroft", Role.LEAD);
  }

  Contact deputy() {
    return person("deputy", "Dora Birchall", Role.DEPUTY);
  }

  Contact other() {
    return person("other", "Otto Cedarman", Role.DEPUTY);
  }

  Contact head() {
    return person("head", "Hedy Dunmore", Role.HEAD);
  }

  Contact person(String who, String name, Role role) {
    return Made.contact(id(who), name, role);
  }

  String id(String who) {
    return who + "-" + urn;
  }

  String address(String who) {
    return id(who) + "@school.example.invalid";
  }

  /// The school's list from now on.
  void staff(Contact... people) {
    school(urn, s -> with(s, people));
    sweeps.run("register");
  }

  void with(SchoolMaker school, Contact... people) {
    school.revision = ++revision;
    school.contacts = List.of(people);
  }

  /// It is so many minutes before the deadline, and every sweep has looked.
  void at(Notification notification, int minutesBefore) {
    clock.set(notification.deadline().at().minus(Duration.ofMinutes(minutesBefore)));
    List.of("ladder", "reminders", "deadlines", "untold", "delivery").forEach(sweeps::run);
  }

  void read(Notification notification, String who) {
    var version = notifications.find(notification.notificationId()).orElseThrow().version();
    apply(notification, new NotificationEvent.Read(id(who), version, clock.instant()));
  }

  void apply(Notification notification, NotificationEvent event) {
    notifications.apply(notification.notificationId(), event, clock.instant());
  }

  /// This is what the mail server holds for the school by now, and nothing else.
  void sent(String... mails) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              clock.advance(Duration.ofSeconds(1)); // a connection that broke is tried again
              sweeps.run("delivery");
              assertThat(held()).containsExactlyInAnyOrder(mails);
            });
    sweeps.run("ladder");
    sweeps.run("delivery");
    assertThat(held()).containsExactlyInAnyOrder(mails);
  }

  private List<String> held() {
    return server.mails().stream()
        .filter(mail -> mail.held() && mail.to().contains("-" + urn + "@"))
        .map(LadderJourney::words)
        .toList();
  }

  private static String words(Mail mail) {
    return mail.to().split("-")[0] + " " + WORDINGS.get(mail.header("Subject"));
  }

  /// What came of each step; a step without a result is still to be taken.
  void steps(Notification notification, String... expected) {
    assertThat(ladder.of(notification.notificationId()))
        .extracting(
            rung -> rung.result() == null ? "" + rung.step() : rung.step() + " " + rung.result())
        .containsExactly(expected);
  }

  /// Another node, or this one after a start.
  void afterAStart(String sweep) {
    var fresh = (Sweep) beans.createBean(beans.getType(sweep));
    while (fresh.run() > 0) {}
  }
}
