package org.encompass.local.night;

import java.time.Instant;
import java.util.List;
import org.encompass.local.county.County;

/// Writes the night: about seventy-five incidents with every kind of ending among them.
public final class Stories {
  private static final int ORDINARY = 22;

  /// @param moments at which records reach the topic, in order
  public static Night night(County county, long seed, List<Instant> moments) {
    var writer = new NightWriter(county, seed, moments);
    var atSchool = new SchoolStories(writer);
    var unsure = new UnsureStories(writer);
    var changing = new ChangingStories(writer);
    var broken = new BrokenStories(writer);
    atSchool.keptFromAContact();
    for (int i = 0; i < ORDINARY; i++) {
      atSchool.ordinary();
    }
    for (int i = 0; i < 4; i++) {
      atSchool.siblingsAtTwoSchools();
    }
    for (int i = 0; i < 3; i++) {
      atSchool.registeredAtTwoSchools();
      atSchool.heldUntilMorning();
    }
    for (int i = 0; i < 2; i++) {
      atSchool.byAForceThatWritesLittle();
      atSchool.taughtAtHome();
      changing.amended();
      changing.withdrawn();
      changing.sentTwice();
    }
    atSchool.heldOverTheHoliday();
    atSchool.atTheAwkwardSchools();
    atSchool.inCapitalsWithoutAccents();
    atSchool.lateOnArrival();
    unsure.namesakes();
    unsure.onNoRoll();
    unsure.withoutABirthday();
    unsure.withoutAnAddress();
    unsure.textThatNamesAHome();
    unsure.textThatBlames();
    unsure.confidentialAddress();
    unsure.notOurPupil();
    unsure.grownUp();
    changing.olderVersionLater();
    new LookalikeStories(writer).all();
    new LinkedStories(writer).all();
    broken.all();
    return writer.night();
  }

  /// A night in a place of which only schools and homes are known.
  /// What needs a home of a certain size comes first: there are always enough of them.
  ///
  /// @param ordinary how many incidents of the usual kind, at least one
  public static Night plain(County county, long seed, List<Instant> moments, int ordinary) {
    var writer = new NightWriter(county, seed, moments);
    var atSchool = new SchoolStories(writer);
    var changing = new ChangingStories(writer);
    var unsure = new UnsureStories(writer);
    new BrokenStories(writer).all();
    for (int i = 0; i < Math.max(1, ordinary / 20); i++) {
      changing.amended();
      changing.withdrawn();
      changing.sentTwice();
      unsure.withoutAnAddress();
    }
    unsure.strangers(Math.max(1, ordinary / 10));
    for (int i = 0; i < ordinary; i++) {
      atSchool.ordinary();
    }
    return writer.night();
  }

  private Stories() {}
}
