package org.encompass.notifier.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.policy.LadderTimes;

/// When each step is due, and whether it is needed then. Plain functions. Times are counted back
/// from the deadline, an instant: a clock that is changed in between moves nothing.
final class LadderRule {
  /// The steps of a notification, all still to be taken.
  static List<Rung> planned(LadderTimes times, Recipient recipient, Instant deadline) {
    return Arrays.stream(Step.values())
        .filter(step -> has(recipient, step))
        .map(step -> Rung.planned(step, deadline.minus(before(times, step))))
        .toList();
  }

  /// All officers of an authority are told at once; nobody stands beside or above them.
  private static boolean has(Recipient recipient, Step step) {
    return switch (step) {
      case REMINDER, CALL_SHEET -> true;
      case DEPUTIES, HEAD ->
          switch (recipient) {
            case Recipient.School _ -> true;
            case Recipient.LocalAuthority _ -> false;
          };
    };
  }

  private static Duration before(LadderTimes times, Step step) {
    return switch (step) {
      case REMINDER -> times.reminder();
      case DEPUTIES -> times.deputies();
      case HEAD -> times.head();
      case CALL_SHEET -> times.callSheet();
    };
  }

  /// The same step under another deadline. What was taken stays, unless the deadline is that of a
  /// later day: who was told yesterday has to be told again.
  static Rung moved(Rung rung, LadderTimes times, Instant deadline) {
    var planned = Rung.planned(rung.step(), deadline.minus(before(times, rung.step())));
    boolean later = day(planned.dueAt()).isAfter(day(rung.dueAt()));
    return rung.taken() && !later ? rung : planned;
  }

  /// The same step when there is something new to read: what nobody needed is needed again.
  static Rung reopened(Rung rung) {
    return rung.result() == Result.NOT_NEEDED ? Rung.planned(rung.step(), rung.dueAt()) : rung;
  }

  /// Whether it is to be taken now.
  static boolean isDue(Rung rung, Instant now) {
    return !rung.taken() && !rung.dueAt().isAfter(now);
  }

  /// Whether there is anything for the step to do.
  static boolean isNeeded(Step step, Notification notification) {
    return switch (step) {
      case REMINDER, DEPUTIES, HEAD -> notification.unread();
      case CALL_SHEET -> notification.disclosed() && notification.live() && !notification.inHand();
    };
  }

  /// Whether a new list of contacts may change what came of it: nobody could be told, or, before
  /// the deadline, somebody joined, or nobody of those who were told may see it any more.
  static boolean asksForPeople(Rung rung, Instant deadline, Instant now) {
    if (rung.result() == Result.NOBODY) {
      return true;
    }
    return switch (rung.step()) {
      case REMINDER, CALL_SHEET -> false;
      case DEPUTIES, HEAD ->
          rung.taken() && rung.result() != Result.NOT_NEEDED && now.isBefore(deadline);
    };
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toLocalDate();
  }

  private LadderRule() {}
}
