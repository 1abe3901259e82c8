package org.encompass.portal.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whose term dates run out, weeks before they do.
@Service
public class Outlooks {
  private final CalendarBook book;
  private final CalendarSettings settings;
  private final Clock clock;

  Outlooks(CalendarBook book, CalendarSettings settings, Clock clock) {
    this.book = book;
    this.settings = settings;
    this.clock = clock;
  }

  /// A school and how long its days are known.
  public record Of(Reach school, Outlook outlook) {}

  /// An authority's open schools, by how long their days are known.
  ///
  /// @param until the last day for which the authority's own calendar speaks; null = it has none
  public record Authority(
      String code,
      @Nullable String name,
      @Nullable LocalDate until,
      long schools,
      long never,
      long notNow,
      long ending) {}

  /// All of a remit: those that are worst off first.
  public record All(List<Of> schools, List<Authority> authorities) {
    /// How many stand like this.
    public long count(String outlook) {
      return schools.stream().filter(one -> one.outlook().name().equals(outlook)).count();
    }

    /// Schools of whose days something was known and soon is no more.
    public List<Of> runningOut(int atMost) {
      return schools.stream()
          .filter(
              one ->
                  one.outlook() instanceof Outlook.Ending
                      || one.outlook() instanceof Outlook.NotNow)
          .limit(atMost)
          .toList();
    }
  }

  /// The open schools of a remit.
  public All of(Remit remit) {
    return of(book.openSchools(remit));
  }

  /// Those that take part, of everybody.
  All takingPart() {
    return of(book.takingPart());
  }

  private All of(List<Reach> open) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var schools =
        open.stream()
            .map(reach -> new Of(reach, reach.outlook(today, settings.warnDays())))
            .sorted(
                Comparator.comparingInt((Of one) -> one.outlook().rank())
                    .thenComparing(one -> one.outlook().until())
                    .thenComparing(one -> one.school().name())
                    .thenComparing(one -> one.school().key()))
            .toList();
    return new All(schools, authorities(schools));
  }

  /// One entry's.
  public Outlook of(Entry entry) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    return entry.outlook(today, settings.warnDays());
  }

  private static List<Authority> authorities(List<Of> schools) {
    Map<String, List<Of>> byCode =
        schools.stream()
            .filter(one -> one.school().laCode() != null)
            .collect(
                Collectors.groupingBy(
                    one -> Objects.requireNonNull(one.school().laCode()),
                    TreeMap::new,
                    Collectors.toList()));
    return byCode.entrySet().stream()
        .map(one -> authority(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(one -> Optional.ofNullable(one.name()).orElse(one.code())))
        .toList();
  }

  private static Authority authority(String code, List<Of> schools) {
    var first = schools.getFirst().school();
    var days = first.authority();
    return new Authority(
        code,
        first.laName(),
        days == null ? null : days.to(),
        schools.size(),
        count(schools, Outlook.Never.class),
        count(schools, Outlook.NotNow.class),
        count(schools, Outlook.Ending.class));
  }

  private static long count(List<Of> schools, Class<? extends Outlook> outlook) {
    return schools.stream().filter(one -> outlook.isInstance(one.outlook())).count();
  }
}
