package org.encompass.local.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.local.night.Decision;
import org.encompass.local.night.Night;

/// Friday evening to Monday five past nine, over the night in which the clocks go back: what is
/// published when, what people do when, and whether every promise was kept.
final class Weekend {
  static final LocalDate DAY = LocalDate.of(2026, 10, 23);
  static final Instant BEGINS = Timetable.london("2026-10-23T17:00");
  static final List<Instant> ARRIVALS =
      List.of(
          Timetable.london("2026-10-23T18:20"),
          Timetable.london("2026-10-23T20:10"),
          Timetable.london("2026-10-23T22:05"),
          Timetable.london("2026-10-23T23:40"),
          Timetable.london("2026-10-24T02:30"),
          Timetable.london("2026-10-24T21:30"),
          Timetable.london("2026-10-25T00:40"),
          Timetable.london("2026-10-25T03:15"),
          Timetable.london("2026-10-25T22:45"),
          Timetable.london("2026-10-26T02:30"));
  private static final Instant STARTS = Timetable.london("2026-10-23T18:00");
  private static final Instant ENDS = Timetable.london("2026-10-26T09:05");

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
    new Timetable(scene, night)
        .on("2026-10-24T10:00", acts::reviewerDecides)
        .on("2026-10-24T10:10", () -> acts.secondReviewerAgrees(twoMustAgree()))
        .on("2026-10-24T10:30", () -> acts.keyAdultsLook(accounts))
        .on("2026-10-24T11:00", acts::reviewerDecides)
        .on("2026-10-25T19:00", () -> acts.keyAdultsLook(accounts))
        .on("2026-10-26T07:40", () -> acts.keyAdultsLook(accounts))
        .on("2026-10-26T08:10", () -> acts.dutyOfficerCalls(unreachable))
        .play();
    scene.time().until(ENDS);
    return Ending.judge(scene, night, names, List.of());
  }

  private List<Decision> twoMustAgree() {
    return night.decisions().stream().filter(Decision.AtSchoolsByTwo.class::isInstance).toList();
  }
}
