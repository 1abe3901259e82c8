package org.encompass.benchmarks.matching.world;

import java.util.List;

/// Schools of all towns: a primary school in each neighbourhood and a church school in each area,
/// two secondary schools an area, and one special school, one pupil referral unit, one independent
/// school and one college a town.
final class Schools {
  private static final int A_TOWN = 44;
  private static final int CHURCH = 28;
  private static final int SECONDARY = 32;
  private static final int SPECIAL = 40;
  private static final int REFERRAL = 41;
  private static final int INDEPENDENT = 42;
  private static final int COLLEGE = 43;

  private static final List<String> SAINTS =
      List.of(
          ("Mary's,John's,Peter's,Joseph's,Anne's,Michael's,Paul's,Luke's,Thomas',James',Andrew's,"
                  + "Matthew's,Mark's,Margaret's,Stephen's,Catherine's,George's,Patrick's,Bede's,"
                  + "Cuthbert's,Wilfrid's,Oswald's,Chad's,Edmund's")
              .split(","));
  private static final List<String> PLACES =
      List.of(
          ("Oakfield,Greenway,Park Lane,Manor,Hillside,The Meadows,Brookside,Highfield,Woodlands,"
                  + "Riverside,Northgate,Southfield,Westwood,Eastbrook,Ashgrove,Beechwood,Castle,"
                  + "Queensway,Springfield,Holly Bank,Mill Hill,Grange,Orchard,Parkside,Larkfield,"
                  + "Elm Tree,Willow Bank,Fairfield,Cherry Tree,Rosehill,Thornhill,Lakeside,"
                  + "Station Road,Church Lane,Moorside,Heathfield,Fernwood,Kingsmead,Priory,Abbey")
              .split(","));

  private final long seed;
  private final Places places;

  Schools(long seed, Places places) {
    this.seed = seed;
    this.places = places;
  }

  /// The one the family's children go to, at that age.
  ///
  /// @param age in years on the first day of the school year
  /// @param family draws what the family wants
  /// @param child draws what comes otherwise
  int of(long household, int age, Dice family, Dice child) {
    long town = household / Places.TOWN;
    double wish = child.chance(0.1) ? child.unit() : family.unit();
    if (wish < 0.012) {
      return number(town, SPECIAL);
    }
    if (wish < 0.03) {
      return number(town, INDEPENDENT);
    }
    int area = (int) (household % Places.TOWN / Places.AREA);
    if (age < 11) {
      int own = (int) (household % Places.TOWN / Places.NEIGHBOURHOOD);
      if (wish < 0.14) {
        return number(town, CHURCH + area);
      }
      return number(town, wish < 0.24 ? (own + 1) % CHURCH : own);
    }
    if (age >= 16 && wish > 0.65) {
      return number(town, COLLEGE);
    }
    int chosen = wish < 0.1 ? (area * 2 + 2) % 8 : area * 2 + (wish < 0.6 ? 0 : 1);
    return number(town, SECONDARY + chosen);
  }

  /// Another one near by for the age, as a twin or somebody who moves might have it.
  int other(int school, int age, Dice dice) {
    long town = school / A_TOWN;
    int number;
    do {
      number = number(town, age < 11 ? dice.below(SECONDARY) : SECONDARY + dice.below(8));
    } while (number == school);
    return number;
  }

  /// Where a pupil registered elsewhere spends some days: the referral unit or the special school.
  int second(int school, Dice dice) {
    long town = school / A_TOWN;
    int unit = number(town, dice.chance(0.7) ? REFERRAL : SPECIAL);
    return unit == school ? number(town, REFERRAL) : unit;
  }

  private static int number(long town, int kind) {
    return (int) (town * A_TOWN + kind);
  }

  static String urn(int number) {
    return Integer.toString(100_000 + number);
  }

  static int number(String urn) {
    return Integer.parseInt(urn) - 100_000;
  }

  School school(int number) {
    var dice = Dice.of(seed, number, 21);
    int kind = number % A_TOWN;
    var town = places.town(number / A_TOWN);
    int shift = Dice.of(seed, number / A_TOWN, 22).below(PLACES.size());
    return new School(urn(number), name(kind, shift, town, dice), town);
  }

  /// No two schools of a town have the same name.
  private static String name(int kind, int shift, String town, Dice dice) {
    var saint = "St " + SAINTS.get((kind + shift) % SAINTS.size());
    var named = PLACES.get((kind + shift) % PLACES.size());
    var place = dice.chance(0.5) ? town + " " + named : named;
    return switch (kind) {
      case SPECIAL -> place + " School";
      case REFERRAL -> town + " Pupil Referral Unit";
      case INDEPENDENT -> town + (dice.chance(0.5) ? " Grammar School" : " College School");
      case COLLEGE -> town + " Sixth Form College";
      default ->
          kind < CHURCH
              ? place + (dice.chance(0.6) ? " Primary School" : " Community Primary School")
              : kind < SECONDARY
                  ? saint + (dice.chance(0.5) ? " CE" : " RC") + " Primary School"
                  : (dice.chance(0.3) ? saint : place)
                      + (dice.chance(0.6) ? " Academy" : " High School");
    };
  }
}
