package org.encompass.notifier.matching.linkage;

import java.util.List;
import java.util.Map;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.schemas.IncidentMessage.Sex;
import org.jspecify.annotations.Nullable;

/// Weighs rows of one roll: m from the model, u from the roll.
final class Scale {
  private static final double HASHES = 65_535;

  private final RollIndex index;
  private final double pupils;
  private final RollStatistics strangers;
  private final NameEvidence names;
  private final SiblingLeg siblings;
  private final Shares<BirthdayLevel> birthdayM;
  private final Shares<Postcodes.Level> postcodeM;
  private final Shares<Agreement> schoolM;
  private final double[] addressBits;
  private final double[] addressBitsOfNeighbours;
  private final double[] sexBits;
  private final double[] telephoneBits;
  private final double[] upnBits;
  private final double otherPostcodeBits;
  private final double rarestPostcode;

  Scale(RollIndex index, RollStatistics strangers, Model model) {
    this.index = index;
    this.strangers = strangers;
    pupils = Math.max(1, index.pupils());
    names = new NameEvidence(index.names(), pupils, model);
    siblings = new SiblingLeg(model);
    birthdayM = model.m("birthday", BirthdayLevel.class);
    postcodeM = model.m("postcode", Postcodes.Level.class);
    schoolM = model.m("school", Agreement.class);
    var addressM = model.m("address", Addresses.Level.class);
    addressBits = addressBits(addressM, strangers.address());
    addressBitsOfNeighbours = addressBits(addressM, strangers.addressAtPostcode());
    sexBits = agreementBits(model.m("sex", Agreement.class), 0.5);
    telephoneBits = agreementBits(model.m("telephone", Agreement.class), 1 / HASHES);
    upnBits = agreementBits(model.m("upn", Agreement.class), 1 / HASHES);
    otherPostcodeBits = bits(postcodeM, Postcodes.Level.DIFFERENT, 1);
    rarestPostcode = model.number("rarest.postcode");
  }

  /// What the levels of birthday and postcode are worth for one child: how many strangers were born
  /// so and live there.
  record OfChild(double[] birthday, double[] postcode) {
    double of(BirthdayLevel level) {
      return birthday[level.ordinal()];
    }

    double of(Postcodes.Level level) {
      return postcode[level.ordinal()];
    }
  }

  OfChild of(Subject child) {
    double[] postcodes = new double[Postcodes.Level.values().length];
    if (!child.postcode().isEmpty()) {
      for (var level : Postcodes.Level.values()) {
        postcodes[level.ordinal()] = postcodeBits(child, level);
      }
    }
    return new OfChild(birthdayBits(child.born()), postcodes);
  }

  private double[] birthdayBits(@Nullable Birthday born) {
    double[] bits = new double[BirthdayLevel.values().length];
    if (born == null) {
      return bits;
    }
    double days = strangers.days();
    bits[BirthdayLevel.SAME.ordinal()] =
        bits(birthdayM, BirthdayLevel.SAME, chance(index.stillBornOn(born), days));
    put(bits, BirthdayLevel.SWAPPED, born.swapped(), days);
    put(bits, BirthdayLevel.ONE_DIGIT, born.oneDigitOff(), days);
    put(bits, BirthdayLevel.TRANSPOSED, born.transposed(), days);
    for (var level : List.of(BirthdayLevel.TWO_PARTS, BirthdayLevel.DIFFERENT)) {
      bits[level.ordinal()] = bits(birthdayM, level, strangers.birthday().getOrDefault(level, 0.5));
    }
    // A placeholder tells the year at most.
    bits[BirthdayLevel.YEAR_ONLY.ordinal()] = 1;
    return bits;
  }

  private void put(double[] bits, BirthdayLevel level, int[] dates, double days) {
    int born = index.bornOn(dates);
    double u = (born + dates.length) / (pupils + days);
    bits[level.ordinal()] = bits(birthdayM, level, Math.max(u, 1 / (pupils + days)));
  }

  /// The pupil in question is one of those born that day: what counts is how many others there are.
  private double chance(double born, double days) {
    return Math.max(born, 1) / (pupils + days);
  }

  Scored score(Subject child, OfChild worth, int row) {
    var both = names.weigh(child, index.givenNames(row), index.familyNames(row));
    var birthday = birthday(child.born(), index.born(row));
    var sex = sex(child.sex(), index.sex(row));
    var postcode = postcode(child, row);
    var address = Addresses.compare(child.address(), index.address(row));
    var telephone = Agreement.of(child.telephone(), index.telephone(row));
    int number = index.school(row);
    var school = child.saidToBeAt(number);
    var upn = Agreement.of(child.upn(), index.upn(row));
    return new Scored(
        row,
        both.given(),
        both.givenBits(),
        both.family(),
        both.familyBits(),
        birthday,
        worth.of(birthday),
        sex,
        sexBits[sex.ordinal()],
        postcode,
        worth.of(postcode),
        address,
        addressBits(child, postcode, address),
        telephone,
        telephoneBits[telephone.ordinal()],
        school,
        school == Agreement.SAME && child.meantAlone(number),
        schoolBits(child, school, number),
        upn,
        upnBits[upn.ordinal()],
        siblings.bits(both.given(), birthday, worth.of(birthday)));
  }

  private static BirthdayLevel birthday(@Nullable Birthday said, @Nullable Birthday known) {
    if (said == null || known == null) {
      return BirthdayLevel.MISSING;
    }
    // Somebody must be born in 1900 on a roll of grown-ups.
    return said.equals(known) && said.digits() % 10_000 != 101
        ? BirthdayLevel.SAME
        : BirthdayLevel.of(said, known);
  }

  /// By number first: most rows live at the said postcode or share nothing with it.
  private Postcodes.Level postcode(Subject child, int row) {
    int number = index.postcodeNumber(row);
    if (child.postcode().isEmpty() || number == 0) {
      return Postcodes.Level.MISSING;
    }
    if (number == child.postcodeNumber()) {
      return Postcodes.Level.SAME;
    }
    return index.sharesAnEnd(row, child.postcode())
        ? Postcodes.compare(child.postcode(), index.postcode(row))
        : Postcodes.Level.DIFFERENT;
  }

  private static Agreement sex(@Nullable Sex said, @Nullable Sex known) {
    if (said == null || known == null || said == Sex.X || known == Sex.X) {
      return Agreement.MISSING;
    }
    return said == known ? Agreement.SAME : Agreement.DIFFERENT;
  }

  private double postcodeBits(Subject child, Postcodes.Level level) {
    return switch (level) {
      case SAME ->
          bits(
              postcodeM,
              level,
              Math.max(
                  Math.max(index.atPostcode(child.postcode()) - 0.5, 0.5) / pupils,
                  1 / rarestPostcode));
      case DISTRICT ->
          bits(
              postcodeM,
              level,
              Math.max(1, index.inDistrict(Postcodes.district(child.postcode()))) / pupils);
      case ONE_EDIT -> bits(postcodeM, level, strangers.postcode().getOrDefault(level, 1.0));
      case DIFFERENT -> child.confidentialAddress() ? 0 : otherPostcodeBits;
      case MISSING -> 0;
    };
  }

  /// Neighbours share a postcode: there the address tells them apart and no more.
  private double addressBits(Subject child, Postcodes.Level postcode, Addresses.Level level) {
    if (level == Addresses.Level.MISSING
        || (level == Addresses.Level.DIFFERENT && child.confidentialAddress())) {
      return 0;
    }
    var bits = postcode == Postcodes.Level.SAME ? addressBitsOfNeighbours : addressBits;
    return bits[level.ordinal()];
  }

  private static double[] addressBits(Shares<Addresses.Level> m, Map<Addresses.Level, Double> u) {
    double[] bits = new double[Addresses.Level.values().length];
    for (var level : Addresses.Level.values()) {
      bits[level.ordinal()] = bits(m, level, u.getOrDefault(level, 1.0));
    }
    return bits;
  }

  private static double[] agreementBits(Shares<Agreement> m, double u) {
    double[] bits = new double[Agreement.values().length];
    for (var agreement : Agreement.values()) {
      bits[agreement.ordinal()] = agreementBits(m, agreement, u);
    }
    return bits;
  }

  private static double agreementBits(Shares<Agreement> m, Agreement agreement, double u) {
    return switch (agreement) {
      case SAME -> bits(m, agreement, u);
      case DIFFERENT -> bits(m, agreement, 1 - u);
      case MISSING -> 0;
    };
  }

  /// DESIGN 5: log2(0.95 * schools / fitting ones).
  private double schoolBits(Subject child, Agreement school, int number) {
    double schools = Math.max(2, index.schools());
    return agreementBits(schoolM, school, Math.min(child.fitting(number) / schools, 0.95));
  }

  private static <L extends Enum<L>> double bits(Shares<L> m, L level, double u) {
    double bits = m.names(level) ? Bits.of(m.of(level) / u) : 0;
    // What differs never speaks for anybody, however seldom strangers differ on this roll.
    return level.name().equals("DIFFERENT") ? Math.min(0, bits) : bits;
  }
}
