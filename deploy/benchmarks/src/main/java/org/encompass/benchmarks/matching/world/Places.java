package org.encompass.benchmarks.matching.world;

import java.util.List;

/// Where households live: postcodes of a few families each, neighbourhoods of 400 families with a
/// primary school, areas of seven neighbourhoods with two secondary schools, towns of four areas.
final class Places {
  static final int NEIGHBOURHOOD = 400;
  static final int AREA = 7 * NEIGHBOURHOOD;
  static final int TOWN = 4 * AREA;

  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final List<String> POST_TOWNS =
      List.of(
          ("B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EN EX FY GL"
                  + " GU HA HD HG HP HR HU HX IG IP KT L LA LD LE LL LN LS LU M ME MK N NE NG NN NP"
                  + " NR NW OL OX PE PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY"
                  + " TA TF TN TQ TR TS TW UB W WA WD WF WN WR WS WV YO")
              .split(" "));
  private static final List<String> FIRST =
      List.of(
          ("Ash Barn Beck Bel Bick Brad Brom Chel Clay Crow Dar Dun East Elm Fair Farn Glen Hal Ham"
                  + " Hol Hather King Lang Lut Mar Mil Nor Oak Pen Red Rish Rother Sal Sher Stoke"
                  + " Swan Thorn Wal Wes Whit")
              .split(" "));
  private static final List<String> LAST =
      List.of(
          ("bourne bridge bury by combe ford ham hampton leigh ley low mere mouth port stead stoke"
                  + " ton well wick worth field cliffe minster den")
              .split(" "));
  private static final List<String> STREETS =
      List.of(
          ("Station,Church,High,Victoria,Park,Mill,Queen's,King,Albert,School,Green,Manor,New,West,"
                  + "North,South,Windsor,Chapel,Meadow,Oak,Beech,Elm,Lime,Ash,Cedar,Kingsway,"
                  + "St John's,St Mary's,Alexandra,George,Grange,Grove,Springfield,Stanley,York,"
                  + "Richmond,Highfield,Priory,Orchard,Woodland,Brook,Heath,Hillside,Garden")
              .split(","));
  private static final List<String> KINDS =
      List.of("Road", "Street", "Avenue", "Close", "Lane", "Drive", "Terrace", "Way", "Court");

  /// Four postcodes for sixteen families, of different sizes.
  private static final int[] POSTCODE = {0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3};

  private final long seed;

  Places(long seed) {
    this.seed = seed;
  }

  Home home(long household) {
    var dice = Dice.of(seed, household, 11);
    long postcode = household / 16 * 4 + POSTCODE[(int) (household % 16)];
    var street = Dice.of(seed, postcode, 12);
    var road = street.of(STREETS) + " " + street.of(KINDS);
    long number = 1 + household % 16 * 2 + street.below(90) * 2L;
    var flat = dice.chance(0.12) ? "Flat " + (1 + dice.below(40)) + ", " : "";
    return new Home(household, postcode(postcode), flat + number + " " + road, telephone(dice));
  }

  private static String telephone(Dice dice) {
    return "07" + (100_000_000 + dice.below(899_999_999));
  }

  private static String postcode(long number) {
    long town = number / (TOWN / 4);
    int within = (int) (number % (TOWN / 4));
    int sector = within / 400;
    int unit = within % 400 * 149 % 400;
    int area = (int) (town % POST_TOWNS.size());
    return POST_TOWNS.get(area)
        + (1 + town / POST_TOWNS.size())
        + " "
        + sector
        + LETTERS.charAt(unit / 20)
        + LETTERS.charAt(unit % 20);
  }

  String town(long town) {
    return FIRST.get((int) (town % FIRST.size()))
        + LAST.get((int) (town / FIRST.size() * 7 + town % 5) % LAST.size());
  }

  int mixture(long household) {
    return Heritage.mixture(
        Dice.of(seed, household / TOWN, 13), Dice.of(seed, household / NEIGHBOURHOOD, 14));
  }
}
