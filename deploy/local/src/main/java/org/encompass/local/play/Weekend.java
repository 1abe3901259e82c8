package org.encompass.local.play;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.encompass.local.night.Decision;
import org.encompass.local.night.Night;
import org.encompass.local.night.PupilDays;
import org.encompass.local.outcome.Verdict;

/// Friday evening to Monday five past nine, over the night in which the clocks go back: what is
/// published when, what people do when, and whether every promise was kept.
final class Weekend {
  static final LocalDate DAY = LocalDate.of(2026, 10, 23);
  static final Instant BEGINS = london("2026-10-23T17:00");
  static final List<Instant> ARRIVALS =
      List.of(
          london("2026-10-23T18:20"),
          london("2026-10-23T20:10"),
          london("2026-10-23T22:05"),
          london("2026-10-23T23:40"),
          london("2026-10-24T02:30"),
          london("2026-10-24T21:30"),
          london("2026-10-25T00:40"),
          london("2026-10-25T03:15"),
          london("2026-10-25T22:45"),
          london("2026-10-26T02:30"));
  private static final Instant STARTS = london("2026-10-23T18:00");
  private static final Instant ENDS = london("2026-10-26T09:05");

  private interface Act {
    void happen() throws Exception;
  }

  private final Scene scene;
  private final Night night;
  private final Set<String> unreachable;
  private final int accounts;
  private final boolean names;
  private final Acts acts;

  /// @param unreachable schools that can only be telephoned
  /// @param accounts how many key adults act at most
  /// @param names whether schools are named in what is printed
  Weekend(Scene scene, Night night, Set<String> unreachable, int accounts, boolean names) {
    this.scene = scene;
    this.night = night;
    this.unreachable = unreachable;
    this.accounts = accounts;
    this.names = names;
    acts = new Acts(scene, night);
  }

  /// @return the exit code
  int play() throws Exception {
    scene.time().until(STARTS);
    for (var moment : timetable().entrySet()) {
      scene.time().until(moment.getKey());
      for (var act : moment.getValue()) {
        act.happen();
        scene.time().settle();
      }
      Plays.say("%s", moment.getKey().atZone(PupilDays.LONDON).toLocalDateTime());
    }
    scene.time().until(ENDS);
    return judge();
  }

  private TreeMap<Instant, List<Act>> timetable() {
    var timetable = new TreeMap<Instant, List<Act>>();
    for (var publication : night.publications()) {
      timetable.computeIfAbsent(publication.at(), at -> new ArrayList<>());
    }
    timetable.forEach((at, happenings) -> happenings.add(() -> publish(at)));
    on(timetable, "2026-10-24T10:00", acts::reviewerDecides);
    on(timetable, "2026-10-24T10:10", () -> acts.secondReviewerAgrees(twoMustAgree()));
    on(timetable, "2026-10-24T10:30", () -> acts.keyAdultsLook(accounts));
    on(timetable, "2026-10-24T11:00", acts::reviewerDecides);
    on(timetable, "2026-10-25T19:00", () -> acts.keyAdultsLook(accounts));
    on(timetable, "2026-10-26T07:40", () -> acts.keyAdultsLook(accounts));
    on(timetable, "2026-10-26T08:10", () -> acts.dutyOfficerCalls(unreachable));
    return timetable;
  }

  private List<Decision> twoMustAgree() {
    return night.decisions().stream().filter(Decision.AtSchoolsByTwo.class::isInstance).toList();
  }

  private static void on(TreeMap<Instant, List<Act>> timetable, String local, Act act) {
    timetable.computeIfAbsent(london(local), at -> new ArrayList<>()).add(act);
  }

  private void publish(Instant at) throws Exception {
    var due = night.publications().stream().filter(p -> p.at().equals(at)).toList();
    scene.publisher().publish(due);
    Plays.say("  %d records published", due.size());
  }

  private int judge() throws IOException {
    var receipts = scene.receipts();
    var accounting = scene.accounting(receipts);
    new Report(scene, System.out, names).bySchool(receipts);
    var verdict = new Verdict(night, accounting, receipts, scene.schoolOfAddress());
    var faults = new ArrayList<>(verdict.faults(scene.mailbox().nudges(), scene.disclosures()));
    var desk =
        scene.people().desk().accounting(scene.people().staff(People.VIEWER)).orElse("nothing");
    if (!desk.equals(accounting.line())) {
      faults.add("the desk says: " + desk);
    }
    where();
    faults.forEach(fault -> System.out.println("FAULT " + fault));
    System.out.println(accounting.line());
    return faults.isEmpty() ? 0 : 1;
  }

  private void where() {
    var endpoints = scene.endpoints();
    Plays.say(
        "key adults signed in at %s, the desk at %s/desk, the mails lay in %s until now",
        endpoints.http().portal(), endpoints.http().notifier(), endpoints.mailFolder());
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(PupilDays.LONDON).toInstant();
  }
}
