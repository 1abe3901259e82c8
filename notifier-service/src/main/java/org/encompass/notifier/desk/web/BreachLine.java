package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.breaches.Breach.Ruling;
import org.encompass.notifier.desk.Colleagues;
import org.encompass.notifier.desk.Words;
import org.encompass.schemas.PersonalData;

/// A breach in words.
///
/// @param why it was taken back
/// @param left of the 72 hours; empty once somebody has decided
/// @param decision what was decided, by whom and when; empty while nobody has
/// @param reason for it, as it was typed
@PersonalData
record BreachLine(
    UUID id,
    String reference,
    String school,
    String why,
    String known,
    String reportBy,
    String left,
    boolean passed,
    boolean open,
    String decision,
    String reason) {
  private static final Map<String, String> REASONS =
      Map.of(
          "WITHDRAWN", "The police withdrew the incident",
          "REMOVED", "The police took the child out of the incident",
          "REROUTED", "The child belongs to another school",
          "RETURNED", "The school says that the child is not its pupil",
          "REVIEW", "The police named the school as one that must not see it",
          "OUT_OF_SCOPE", "A reviewer decided that nobody is to be told",
          "CLOSED_UNTOLD", "It was closed at the desk");

  static BreachLine of(Breach breach, String school, Colleagues colleagues, Instant now) {
    var ruling = breach.ruling();
    return new BreachLine(
        breach.notificationId(),
        breach.reference(),
        school,
        REASONS.getOrDefault(breach.takenBackFor(), Words.plain(breach.takenBackFor())),
        Words.time(breach.awareAt()),
        Words.time(breach.reportBy()),
        ruling == null ? Words.hoursLeft(breach.reportBy(), now) : "",
        !breach.reportBy().isAfter(now),
        breach.open(),
        ruling == null ? "" : decision(ruling, colleagues),
        ruling == null ? "" : ruling.reason());
  }

  private static String decision(Ruling ruling, Colleagues colleagues) {
    var what =
        switch (ruling.answer()) {
          case REPORTED -> "Reported to the Information Commissioner";
          case NOT_REPORTABLE -> "Need not be reported";
        };
    return what + ": " + colleagues.name(ruling.by()) + ", " + Words.time(ruling.at());
  }

  @Override
  public String toString() {
    return "BreachLine[withheld]";
  }
}
