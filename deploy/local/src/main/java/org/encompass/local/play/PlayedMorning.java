package org.encompass.local.play;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.harness.MailSink;
import org.encompass.local.county.County;
import org.encompass.local.night.MorningStories.Morning;
import org.encompass.local.outcome.MorningVerdict;

/// A Tuesday morning on which the relay is dead until twenty to nine, one school stays silent, one
/// lead is away, one in conflict, the police take one child back and a school gives one back: what
/// people do about it, and whether every child is accounted for.
final class PlayedMorning {
  static final LocalDate DAY = LocalDate.of(2026, 11, 9);
  static final Instant BEGINS = Timetable.london("2026-11-09T17:00");
  static final List<Instant> ARRIVALS =
      List.of(
          Timetable.london("2026-11-09T21:40"),
          Timetable.london("2026-11-09T23:10"),
          Timetable.london("2026-11-10T02:20"),
          Timetable.london("2026-11-10T07:10"));
  private static final Instant STARTS = Timetable.london("2026-11-09T18:00");
  private static final Instant DEAD_FROM = Timetable.london("2026-11-10T06:20");
  private static final Instant DEAD_UNTIL = Timetable.london("2026-11-10T08:40");
  private static final Instant ENDS = Timetable.london("2026-11-10T09:20");
  private static final int ACCOUNTS = 80;

  private final Scene scene;
  private final MailSink relay;
  private final Morning morning;
  private final Acts acts;

  PlayedMorning(Scene scene, MailSink relay, Morning morning) {
    this.scene = scene;
    this.relay = relay;
    this.morning = morning;
    acts = new Acts(scene, morning.night());
  }

  /// @return the exit code
  int play() throws Exception {
    var early = Set.of(morning.withdrawn(), morning.wrong());
    scene.time().until(STARTS);
    new Timetable(scene, morning.night())
        .on("2026-11-10T06:00", () -> scene.inviteWhoWasMailed(ACCOUNTS))
        .on("2026-11-10T06:20", this::relayDies)
        .on("2026-11-10T06:50", () -> acts.keyAdultsLook(ACCOUNTS, early::contains))
        .on("2026-11-10T07:20", acts::reviewerDecides)
        .on("2026-11-10T08:40", this::relayComesBack)
        .on("2026-11-10T08:43", () -> acts.keyAdultsLook(ACCOUNTS, urn -> !isSilent(urn)))
        .on("2026-11-10T08:47", () -> acts.dutyOfficerTries(this::isSilent))
        .on("2026-11-10T08:52", () -> acts.dutyOfficerTells(urn -> !isSilent(urn)))
        .on("2026-11-10T09:12", () -> acts.dutyOfficerTells(this::isSilent))
        .play();
    scene.time().until(ENDS);
    return judge();
  }

  private boolean isSilent(String urn) {
    return urn.equals(morning.silent());
  }

  private void relayDies() {
    Plays.say("  the mail server is gone");
    relay.close();
    scene.time().mailsWait(true);
  }

  private void relayComesBack() {
    Plays.say("  the mail server is back");
    relay.startAgain();
    scene.time().mailsWait(false);
  }

  private int judge() throws IOException {
    var desk = scene.people().desk();
    var supervisor = scene.people().staff(People.SUPERVISOR);
    desk.signOff(supervisor, DAY.plusDays(1), County.FORCE);
    var report = desk.report(supervisor, DAY.plusDays(1), County.FORCE);
    System.out.println();
    System.out.println(report);
    var verdict = new MorningVerdict(morning, DEAD_FROM, DEAD_UNTIL);
    var mailbox = scene.mailbox();
    var faults = verdict.faults(mailbox.nudges(), mailbox.corrections(), scene.receipts(), report);
    return Ending.judge(scene, morning.night(), true, faults);
  }
}
