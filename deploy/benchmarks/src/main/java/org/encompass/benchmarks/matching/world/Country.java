package org.encompass.benchmarks.matching.world;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The made-up country of a seed and a size: its rolls, family by family, and cases about its
/// children. Nothing is remembered; all is made again from numbers.
public final class Country {
  /// The day on which the cases are reported.
  public static final LocalDate TODAY = Households.TODAY;

  private static final double PUPILS_A_HOUSEHOLD = 1.648;

  private final Households households;
  private final long count;
  private final SchoolOffice office;
  private final Cases cases;

  /// @param pupils about how many
  /// @param births how often which name was given in which year (CSV: name, sex, year, count)
  public Country(long seed, long pupils, Optional<Path> births) throws IOException {
    households = new Households(seed, new Names(births));
    count = (long) Math.ceil(pupils / PUPILS_A_HOUSEHOLD);
    office = new SchoolOffice(seed, households);
    cases = new Cases(seed, households, count);
  }

  public long households() {
    return count;
  }

  /// What the rolls say of the children of one household.
  public List<RollEntry> roll(long household) {
    return households.household(household).children().stream()
        .flatMap(child -> office.entries(child).stream())
        .toList();
  }

  /// A child of an incident with the truth about it, the same for the same number.
  public Case child(long number) {
    return cases.number(number);
  }

  /// What there is to know about a school.
  public School school(String urn) {
    return households.schools().school(Schools.number(urn));
  }
}
