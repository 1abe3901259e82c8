package org.encompass.notifier.matching.linkage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.index.Probe;
import org.encompass.notifier.matching.index.RollIndex;

/// How often strangers agree, measured on pairs of pupils of the roll itself. The draw is the
/// same for the same roll, so that a decision can be repeated.
///
/// @param days between the first and the last birthday
/// @param birthday share of pairs of strangers at each level
/// @param postcode likewise
/// @param address likewise, of pairs with different postcodes
/// @param addressAtPostcode likewise, of neighbours: same postcode, another family name
/// @param housemates share of pupils who have somebody of their name at their address
record RollStatistics(
    double days,
    Map<BirthdayLevel, Double> birthday,
    Map<Postcodes.Level, Double> postcode,
    Map<Addresses.Level, Double> address,
    Map<Addresses.Level, Double> addressAtPostcode,
    double housemates) {
  private static final int PAIRS = 300_000;
  private static final int NEIGHBOURHOODS = 8_000;
  private static final int NEIGHBOURS = 40;
  private static final long SEED = 20_261_122;

  static RollStatistics of(RollIndex index) {
    var birthday = new Tally<>(BirthdayLevel.class, 1);
    var postcode = new Tally<>(Postcodes.Level.class, 1);
    var address = new Tally<>(Addresses.Level.class, 1);
    var random = new Random(SEED);
    int first = Integer.MAX_VALUE;
    int last = 0;
    int sameFamily = 0;
    for (int i = 0; i < PAIRS && index.rows() > 1; i++) {
      int one = random.nextInt(index.rows());
      int other = random.nextInt(index.rows());
      if (!index.present(one) || !index.present(other)) {
        continue;
      }
      sameFamily += index.familyNames(one)[0] == index.familyNames(other)[0] ? 1 : 0;
      var born = index.born(one);
      var otherBorn = index.born(other);
      if (born != null && otherBorn != null) {
        birthday.add(BirthdayLevel.of(born, otherBorn));
        first = Math.min(first, born.digits());
        last = Math.max(last, born.digits());
      }
      var level = Postcodes.compare(index.postcode(one), index.postcode(other));
      postcode.add(level);
      if (level != Postcodes.Level.SAME) {
        address.add(Addresses.compare(index.address(one), index.address(other)));
      }
    }
    // Fifteen addresses share a British postcode: so much is known before the roll is counted.
    var neighbours = new Tally<>(Addresses.Level.class, 1);
    neighbours.add(Addresses.Level.SAME, 1);
    neighbours.add(Addresses.Level.NEARLY_SAME, 1);
    neighbours.add(Addresses.Level.SIMILAR, 3);
    neighbours.add(Addresses.Level.DIFFERENT, 12);
    double housemates = neighbours(index, random, neighbours, (double) sameFamily / PAIRS);
    return new RollStatistics(
        days(first, last),
        birthday.shares(),
        postcode.shares(),
        address.shares(),
        neighbours.shares(),
        housemates);
  }

  /// From the digits of two dates: near enough for a chance.
  private static double days(int first, int last) {
    return last <= first
        ? 1
        : (last / 10_000 - first / 10_000) * 365.25
            + (last / 100 % 100 - first / 100 % 100) * 30.4
            + (last % 100 - first % 100);
  }

  private static double neighbours(
      RollIndex index, Random random, Tally<Addresses.Level> neighbours, double sameName) {
    var housemates = new Housemates();
    for (int i = 0; i < NEIGHBOURHOODS && index.rows() > 1; i++) {
      int row = random.nextInt(index.rows());
      if (!index.present(row) || index.postcode(row).isEmpty()) {
        continue;
      }
      boolean housemate = false;
      var probe = new Probe(new int[0], new int[0], null, index.postcode(row), java.util.Set.of());
      int seen = 0;
      for (int other : index.candidates(probe)) {
        if (other == row || seen++ == NEIGHBOURS) {
          continue;
        }
        var level = Addresses.compare(index.address(row), index.address(other));
        if (index.familyNames(row)[0] != index.familyNames(other)[0]) {
          neighbours.add(level);
        } else if (index.givenNames(row)[0] != index.givenNames(other)[0]) {
          housemate |= level.agrees() || level == Addresses.Level.MISSING;
        }
      }
      housemates.add(housemate, 1 - Math.pow(1 - sameName, seen));
    }
    return housemates.share(index.pupils());
  }

  /// Counts levels; what was never seen still has the weight of half a pair.
  private static final class Tally<L extends Enum<L>> {
    private final Map<L, Double> counts;
    private double sum;

    Tally(Class<L> levels, int weight) {
      counts = new EnumMap<>(levels);
      for (var level : levels.getEnumConstants()) {
        counts.put(level, 0.5 * weight);
        sum += 0.5 * weight;
      }
    }

    void add(L level) {
      add(level, 1);
    }

    void add(L level, double weight) {
      counts.merge(level, weight, Double::sum);
      sum += weight;
    }

    Map<L, Double> shares() {
      var shares = new EnumMap<>(counts);
      shares.replaceAll((level, count) -> count / sum);
      return shares;
    }
  }
}
