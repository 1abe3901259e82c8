package org.encompass.notifier.desk;

import static org.encompass.notifier.desk.DeskTask.ACCOUNTS;
import static org.encompass.notifier.desk.DeskTask.BOARD;
import static org.encompass.notifier.desk.DeskTask.BREACHES;
import static org.encompass.notifier.desk.DeskTask.BREACH_RULINGS;
import static org.encompass.notifier.desk.DeskTask.CALLS;
import static org.encompass.notifier.desk.DeskTask.CASES;
import static org.encompass.notifier.desk.DeskTask.CLOSING;
import static org.encompass.notifier.desk.DeskTask.FEEDS;
import static org.encompass.notifier.desk.DeskTask.QUARANTINE;
import static org.encompass.notifier.desk.DeskTask.QUARANTINE_CONTENT;
import static org.encompass.notifier.desk.DeskTask.REVIEW;
import static org.encompass.notifier.desk.DeskTask.SIGN_OFF;
import static org.encompass.notifier.desk.DeskTask.TELLING;

import java.util.Set;

/// What a person is at the desk for. Public for this module's own sub-packages.
public enum DeskRole {
  VIEWER("Viewer", Set.of(BOARD)),
  REVIEWER("Reviewer", Set.of(BOARD, CASES, REVIEW)),
  DUTY(
      "Duty officer",
      Set.of(BOARD, CASES, CALLS, TELLING, QUARANTINE, QUARANTINE_CONTENT, BREACHES, FEEDS)),
  /// Everything but reading records that were put aside: nobody needs that to look after accounts.
  SUPERVISOR(
      "Supervisor",
      Set.of(
          BOARD,
          CASES,
          CALLS,
          TELLING,
          CLOSING,
          SIGN_OFF,
          REVIEW,
          QUARANTINE,
          BREACHES,
          BREACH_RULINGS,
          FEEDS,
          ACCOUNTS));

  private final String title;
  private final Set<DeskTask> tasks;

  DeskRole(String title, Set<DeskTask> tasks) {
    this.title = title;
    this.tasks = tasks;
  }

  /// In words.
  public String title() {
    return title;
  }

  /// All that this role may do.
  public Set<DeskTask> tasks() {
    return tasks;
  }

  /// Whether this role may do it; for templates.
  public boolean may(String task) {
    return tasks.contains(DeskTask.valueOf(task));
  }
}
