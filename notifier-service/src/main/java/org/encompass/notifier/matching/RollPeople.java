package org.encompass.notifier.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.PupilHash;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.index.Kept;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Linkage;
import org.encompass.notifier.matching.linkage.Linkage.Likely;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Roll.EntryNumber;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// The people behind the rows of the index, as the roll table knows them now.
final class RollPeople {
  private static final int HOUSEMATES = 10;
  private static final String ROLL_CHANGED = "ROLL_CHANGED";
  private static final String UPN_DIFFERS = "UPN_DIFFERS";

  private final Roll roll;

  RollPeople(Roll roll) {
    this.roll = roll;
  }

  /// Why a person must decide after all, if so: ROLL_CHANGED unless every entry still says what
  /// the index says, and each of the schools has the person on its roll today; UPN_DIFFERS if the
  /// child's number is another that only looks the same in the index.
  Optional<String> objection(RollIndex index, Likely likely, Sought child, LocalDate today) {
    var entries = entries(index, likely.person().rows());
    if (!stand(index, likely, entries, today)) {
      return Optional.of(ROLL_CHANGED);
    }
    return entries.values().stream().anyMatch(entry -> numberedAlike(child.upn(), entry.upn()))
        ? Optional.of(UPN_DIFFERS)
        : Optional.empty();
  }

  private static boolean stand(
      RollIndex index, Likely likely, Map<Integer, RollMessage> entries, LocalDate today) {
    var pupils = entries.values().stream().filter(entry -> isPupil(entry, today)).toList();
    var schools = pupils.stream().map(RollMessage::urn).collect(Collectors.toSet());
    return schools.equals(likely.urns())
        && (schools.size() == 1 || ofOne(pupils))
        && likely.person().rows().stream().allMatch(row -> same(index, row, entries.get(row)));
  }

  private static boolean numberedAlike(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && RollIndex.upn(one) == RollIndex.upn(other)
        && !one.strip().equals(other.strip());
  }

  /// Whether entries at several schools are plainly of one person; two of a family may well share
  /// what the index keeps of them.
  private static boolean ofOne(List<RollMessage> entries) {
    return entries.stream().allMatch(one -> entries.stream().allMatch(other -> ofOne(one, other)));
  }

  private static boolean ofOne(RollMessage one, RollMessage other) {
    var upn = one.upn();
    var otherUpn = other.upn();
    return upn != null && otherUpn != null
        ? upn.strip().equals(otherUpn.strip())
        : Name.given(one.givenNames()).equals(Name.given(other.givenNames()))
            && Name.family(one.familyName()).equals(Name.family(other.familyName()))
            && one.dateOfBirth().equals(other.dateOfBirth());
  }

  private static boolean isPupil(RollMessage entry, LocalDate today) {
    var from = entry.from();
    var to = entry.to();
    return entry.enrolment() != Enrolment.GUEST
        && (from == null || !from.isAfter(today))
        && (to == null || !to.isBefore(today));
  }

  private static boolean same(RollIndex index, int row, @Nullable RollMessage entry) {
    return entry != null
        && entry.enrolment() != Enrolment.GUEST
        && Kept.stands(index, row, RollRow.of(entry));
  }

  /// For a reviewer's eye, as the table knows them; without those who have left meanwhile.
  List<Candidate> candidates(RollIndex index, List<Likely> likely) {
    var entries = entries(index, likely.stream().flatMap(l -> l.person().rows().stream()).toList());
    return likely.stream().flatMap(l -> candidate(l, entries).stream()).toList();
  }

  private static Optional<Candidate> candidate(Likely likely, Map<Integer, RollMessage> entries) {
    return likely.person().rows().stream()
        .flatMap(row -> Stream.ofNullable(entries.get(row)))
        .min(Comparator.comparing(entry -> likely.urns().contains(entry.urn()) ? 0 : 1))
        .map(
            entry ->
                new Candidate(
                    likely.urns(),
                    entry.givenNames(),
                    entry.familyName(),
                    knownAs(entry),
                    entry.dateOfBirth(),
                    entry.sex(),
                    entry.postcode(),
                    entry.addressLine(),
                    likely.posterior(),
                    likely.person().score(),
                    likely.person().evidence()));
  }

  private static @Nullable String knownAs(RollMessage entry) {
    var given = entry.preferredGivenName();
    var family = entry.preferredFamilyName();
    return given == null && family == null
        ? null
        : Objects.requireNonNullElse(given, entry.givenNames())
            + " "
            + Objects.requireNonNullElse(family, entry.familyName());
  }

  /// Who seems to live with the child, without the candidates and the children of the incident.
  List<Housemate> household(
      RollCopy copy,
      Sought child,
      Optional<Linkage> linkage,
      List<Child> incident,
      LocalDate today) {
    var known = new HashSet<Integer>();
    linkage.ifPresent(l -> l.candidates().forEach(c -> known.addAll(c.person().rows())));
    var rows =
        Arrays.stream(copy.linker().household(child, today))
            .boxed()
            .filter(row -> !known.contains(row))
            .toList();
    return entries(copy.index(), rows).values().stream()
        .filter(entry -> isPupil(entry, today))
        .filter(entry -> incident.stream().noneMatch(c -> Housemates.same(c, entry)))
        .map(e -> new Housemate(e.urn(), e.givenNames(), e.familyName(), e.dateOfBirth()))
        .distinct()
        .sorted(Comparator.comparing(Housemate::dateOfBirth).thenComparing(Housemate::urn))
        .limit(HOUSEMATES)
        .toList();
  }

  /// The entries that are still there.
  private Map<Integer, RollMessage> entries(RollIndex index, Collection<Integer> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    var byNumber = new HashMap<EntryNumber, RollMessage>();
    roll.entries(rows.stream().map(row -> number(index, row)).distinct().toList())
        .forEach(e -> byNumber.put(new EntryNumber(e.urn(), PupilHash.of(e.pupilId())), e));
    var byRow = new HashMap<Integer, RollMessage>();
    rows.forEach(
        row -> {
          var entry = byNumber.get(number(index, row));
          if (entry != null) {
            byRow.put(row, entry);
          }
        });
    return byRow;
  }

  private static EntryNumber number(RollIndex index, int row) {
    return new EntryNumber(index.urn(index.school(row)), index.pupil(row));
  }
}
