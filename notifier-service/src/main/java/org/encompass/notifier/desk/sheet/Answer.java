package org.encompass.notifier.desk.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.encompass.notifier.desk.Calls.Outcome;
import org.encompass.notifier.desk.Calls.SpokenTo;

/// What can be ticked on the sheet, each with its consequence. Public for the desk's own
/// sub-packages.
public enum Answer {
  LEAD(Outcome.TOLD, SpokenTo.LEAD, "Spoke to lead"),
  DEPUTY(Outcome.TOLD, SpokenTo.DEPUTY, "Spoke to deputy"),
  HEAD(Outcome.TOLD, SpokenTo.HEAD, "Spoke to head"),
  OFFICER(Outcome.TOLD, SpokenTo.LA_OFFICER, "Spoke to officer"),
  OFFICE(Outcome.TOLD, SpokenTo.OFFICE, "Spoke to office"),
  NO_ANSWER(Outcome.NO_ANSWER, SpokenTo.NOBODY, "No answer"),
  RING_BACK(Outcome.RING_BACK, SpokenTo.NOBODY, "Will ring back");

  private final Outcome outcome;
  private final SpokenTo spokenTo;
  private final String words;

  Answer(Outcome outcome, SpokenTo spokenTo, String words) {
    this.outcome = outcome;
    this.spokenTo = spokenTo;
    this.words = words;
  }

  /// Who may answer at a school, or at a local authority.
  public static List<Answer> at(String recipient) {
    boolean authority = recipient.startsWith("LA:");
    return Stream.of(values())
        .filter(
            answer ->
                switch (answer) {
                  case LEAD, DEPUTY, HEAD -> !authority;
                  case OFFICER -> authority;
                  case OFFICE, NO_ANSWER, RING_BACK -> true;
                })
        .toList();
  }

  public Outcome outcome() {
    return outcome;
  }

  public SpokenTo spokenTo() {
    return spokenTo;
  }

  /// What happened.
  public String words() {
    return words;
  }

  /// Whether somebody was told.
  public boolean told() {
    return outcome == Outcome.TOLD;
  }

  /// What stands beside the box on paper.
  public String paper() {
    return words.replace("Spoke to ", "");
  }

  /// What a button says that ticks so many references at once.
  public String button(int references) {
    var all = references == 1 ? "" : references == 2 ? "both " : "all " + references + " ";
    return words + ": " + all + (told() ? "told" : references == 1 ? "stays here" : "stay here");
  }
}
