package org.encompass.notifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage;

/// Families that never were, with their children on the rolls of some schools: the same ones for
/// the same seed.
public final class MadeUpPupils {
  private static final List<String> GIVEN =
      List.of(
          "Amelia",
          "Bronwen",
          "Callum",
          "Dafydd",
          "Edith",
          "Farah",
          "Gethin",
          "Harriet",
          "Imran",
          "Jadwiga",
          "Katarzyna",
          "Llewellyn",
          "Mohammed",
          "Niamh",
          "Oliver",
          "Priya",
          "Quentin",
          "Rosalind",
          "Siobhan",
          "Tobias",
          "Ursula",
          "Vikram",
          "Winifred",
          "Xanthe",
          "Yasmin",
          "Zachary",
          "Arwen",
          "Bartholomew",
          "Cordelia",
          "Desmond",
          "Eleanor",
          "Frederick");
  private static final String[] STARTS = {
    "Bram", "Cald", "Dun", "Eck", "Farn", "Grim", "Hax", "Ilk", "Jarl", "Kel", "Lang", "Mort"
  };
  private static final String[] ENDS = {
    "bourne", "croft", "den", "field", "gate", "holm", "ley", "mere", "shaw", "thorpe", "wick"
  };

  /// Those that may end a postcode.
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private final Random random;

  public MadeUpPupils(long seed) {
    this.random = new Random(seed);
  }

  /// @param urns the schools that the pupils are spread over
  public List<RollMessage> families(int count, List<String> urns) {
    var pupils = new ArrayList<RollMessage>();
    for (int family = 0; family < count; family++) {
      var name = one(STARTS) + one(ENDS);
      var postcode =
          "Z%c%d %d%c%c"
              .formatted(letter(), 1 + random.nextInt(30), random.nextInt(10), letter(), letter());
      var given = new ArrayList<>(GIVEN);
      for (int child = 0; child < 1 + random.nextInt(3); child++) {
        var maker = new RollMaker();
        maker.urn = urns.get(random.nextInt(urns.size()));
        maker.pupilId = "f" + family + "c" + child;
        maker.given = given.remove(random.nextInt(given.size()));
        maker.family = name;
        maker.born = LocalDate.of(2009, 2, 2).plusDays(random.nextInt(3600));
        maker.sex = random.nextBoolean() ? Sex.F : Sex.M;
        maker.postcode = postcode;
        pupils.add(maker.make());
      }
    }
    return pupils;
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private String one(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }
}
