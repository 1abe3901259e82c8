package org.encompass.local.play;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.encompass.local.night.Night;
import org.encompass.local.outcome.Verdict;

/// The end of a run that is checked: who was told when, what went wrong, where all children are.
final class Ending {
  /// @param names whether schools are named in what is printed
  /// @param faultsSoFar what was found wrong on the way
  /// @return the exit code
  static int judge(Scene scene, Night night, boolean names, List<String> faultsSoFar)
      throws IOException {
    var receipts = scene.receipts();
    var accounting = scene.accounting(receipts);
    new Report(scene, System.out, names).bySchool(receipts);
    var verdict = new Verdict(night, accounting, receipts, scene.schoolOfAddress());
    var faults = new ArrayList<>(faultsSoFar);
    faults.addAll(verdict.faults(scene.mailbox().nudges(), scene.disclosures()));
    var desk =
        scene.people().desk().accounting(scene.people().staff(People.VIEWER)).orElse("nothing");
    if (!desk.equals(accounting.line())) {
      faults.add("the desk says: " + desk);
    }
    where(scene);
    faults.forEach(fault -> System.out.println("FAULT " + fault));
    System.out.println(accounting.line());
    return faults.isEmpty() ? 0 : 1;
  }

  private static void where(Scene scene) {
    var endpoints = scene.endpoints();
    Plays.say(
        "key adults signed in at %s, the desk at %s/desk, the mails lay in %s until now",
        endpoints.http().portal(), endpoints.http().notifier(), endpoints.mailFolder());
  }

  private Ending() {}
}
