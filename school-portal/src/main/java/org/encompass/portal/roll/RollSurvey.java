package org.encompass.portal.roll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.roll.RollRows.Published;
import org.encompass.portal.roll.RollSchools.Facts;
import org.jspecify.annotations.Nullable;

/// Holds a file against what is known, batch by batch, and changes nothing.
final class RollSurvey {
  private static final int SCHOOLS_AT_ONCE = 200;
  private final Terms terms;
  private final RollRows rows;
  private final RollSchools schools;
  private final Findings findings;
  private final PupilSet seen = new PupilSet();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Set<String> others = new HashSet<>();
  private long pupils;

  RollSurvey(Terms terms, RollRows rows, RollSchools schools, Findings findings) {
    this.terms = terms;
    this.rows = rows;
    this.schools = schools;
    this.findings = findings;
  }

  void take(List<RollRow> batch) {
    learn(batch.stream().map(RollRow::urn).collect(toSet()));
    var good = new ArrayList<RollRow>(batch.size());
    for (var row : batch) {
      pupils++;
      var fault = fault(row);
      if (fault == null) {
        good.add(row);
      } else {
        findings.add(Finding.at(row.line(), null, fault));
      }
    }
    if (findings.none()) {
      compare(good);
    }
  }

  // Every school is asked for once, however many pupils it has.
  private void learn(Collection<String> urns) {
    var strange =
        urns.stream()
            .filter(urn -> !tallies.containsKey(urn) && !others.contains(urn))
            .sorted()
            .toList();
    for (int from = 0; from < strange.size(); from += SCHOOLS_AT_ONCE) {
      var some = strange.subList(from, Math.min(from + SCHOOLS_AT_ONCE, strange.size()));
      var facts = schools.find(some);
      var mine =
          facts.values().stream()
              .filter(school -> terms.remit().covers(school.force(), school.laCode()))
              .toList();
      var before = rows.counts(mine.stream().map(school -> new SchoolKey(school.urn())).toList());
      mine.forEach(
          school ->
              tallies.put(
                  school.urn(),
                  new Tally(school, before.getOrDefault(new SchoolKey(school.urn()), 0))));
      facts.keySet().stream().filter(urn -> !tallies.containsKey(urn)).forEach(others::add);
    }
  }

  /// Whether a school or its roll is no longer as it was when the file was held against it.
  boolean isOvertaken() {
    var urns = List.copyOf(tallies.keySet());
    for (int from = 0; from < urns.size(); from += SCHOOLS_AT_ONCE) {
      var some = urns.subList(from, Math.min(from + SCHOOLS_AT_ONCE, urns.size()));
      var facts = schools.find(some);
      var now = rows.counts(some.stream().map(SchoolKey::new).toList());
      if (!some.stream()
          .allMatch(urn -> stands(urn, facts.get(urn), now.getOrDefault(new SchoolKey(urn), 0)))) {
        return true;
      }
    }
    return false;
  }

  // A roll that broke off says nothing by its numbers: who broke off next may have left as many.
  private boolean stands(String urn, @Nullable Facts now, int pupils) {
    var then = Objects.requireNonNull(tallies.get(urn));
    return now != null
        && now.equals(then.school())
        && then.before() == pupils
        && (pupils == 0 || now.complete());
  }

  private @Nullable String fault(RollRow row) {
    var tally = tallies.get(row.urn());
    if (tally == null) {
      return others.contains(row.urn()) ? "OUTSIDE_REMIT" : "SCHOOL_UNKNOWN";
    }
    if (!seen.add(row.pupil())) {
      return "PUPIL_REPEATED";
    }
    // Changes to nothing, or to what broke off, would leave a few pupils that look like a whole.
    boolean complete = tally.before() > 0 && tally.school().complete();
    return terms.mode() == Mode.CHANGES && !complete ? "NO_WHOLE_ROLL_YET" : null;
  }

  private void compare(List<RollRow> batch) {
    var known = rows.published(batch.stream().map(RollRow::pupil).toList());
    for (var row : batch) {
      count(Objects.requireNonNull(tallies.get(row.urn())), row, known.get(row.pupil()));
    }
  }

  private void count(Tally tally, RollRow row, @Nullable Published known) {
    if (terms.hasLeft(row.lastDay())) {
      if (known == null) {
        tally.leftUnknown++;
      } else {
        tally.left++;
      }
    } else if (known == null) {
      tally.added++;
    } else if (Arrays.equals(known.hash(), row.state().hash())) {
      tally.unchanged++;
    } else {
      tally.changed++;
    }
  }

  long pupils() {
    return pupils;
  }

  /// By school.
  Collection<Tally> tallies() {
    return tallies.values();
  }

  /// Schools whose roll stands as of a later day than a whole file's.
  List<Facts> newerThanTheFile() {
    return terms.mode() == Mode.WHOLE
        ? tallies.values().stream()
            .map(Tally::school)
            .filter(school -> isAfter(school.rollAsOf(), terms.asOf()))
            .toList()
        : List.of();
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isAfter(other);
  }

  /// Schools with a roll that a file of their authority leaves out. It is the authority's file
  /// if it names more than half of its schools.
  List<Facts> missing() {
    if (terms.mode() != Mode.WHOLE) {
      return List.of();
    }
    var named =
        tallies.values().stream()
            .filter(tally -> tally.school().laCode() != null)
            .collect(groupingBy(tally -> String.valueOf(tally.school().laCode())));
    return schools.withRolls(named.keySet()).stream()
        .collect(groupingBy(school -> String.valueOf(school.laCode()), TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(
            all -> {
              var absent = all.stream().filter(one -> !tallies.containsKey(one.urn())).toList();
              return 2 * absent.size() < all.size() ? absent.stream() : Stream.<Facts>empty();
            })
        .toList();
  }
}
