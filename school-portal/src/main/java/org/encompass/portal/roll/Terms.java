package org.encompass.portal.roll;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.files.Days;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.roll.file.RowTerms;
import org.jspecify.annotations.Nullable;

/// On which terms a file is brought in.
///
/// @param said whether it is everybody or what is new, if somebody said so
/// @param school whose roll it is, if the file itself does not say so
/// @param leaveOut whether a detail that cannot be read is left out and does not stop the file
/// @param asOf the day of which the file speaks
record Terms(
    Optional<Mode> said,
    @Nullable String school,
    boolean leaveOut,
    LocalDate asOf,
    LocalDate today,
    Remit remit) {
  private static final int OLDEST_DAYS = 366;

  /// As it was asked; what cannot be understood of it is said.
  static Terms of(Asked asked, LocalDate today, Findings findings) {
    var school = asked.option("urn").map(String::strip);
    if (school.filter(urn -> !urn.matches("\\d{6}")).isPresent()) {
      findings.add(option("urn"));
    }
    return new Terms(
        mode(asked, findings),
        school.orElse(null),
        asked.option("unreadable").filter("leave-out"::equals).isPresent(),
        asOf(asked.options(), today, findings),
        today,
        asked.remit());
  }

  private static Optional<Mode> mode(Asked asked, Findings findings) {
    return switch (asked.option("mode").orElse("").toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "whole" -> Optional.of(Mode.WHOLE);
      case "changes" -> Optional.of(Mode.CHANGES);
      default -> {
        findings.add(option("mode"));
        yield Optional.empty();
      }
    };
  }

  private static LocalDate asOf(Map<String, String> options, LocalDate today, Findings findings) {
    var said = options.get("asOf");
    if (said == null) {
      return today;
    }
    var day =
        Days.read(said.strip())
            .filter(one -> !one.isAfter(today) && one.isAfter(today.minusDays(OLDEST_DAYS)));
    if (day.isEmpty()) {
      findings.add(option("asOf"));
    }
    return day.orElse(today);
  }

  private static Finding option(String name) {
    return new Finding(name, 0, null, "OPTION_UNREADABLE");
  }

  /// The same with what files of its form mostly are, unless somebody said what this one is.
  Terms orElse(Mode mostly) {
    return new Terms(said.or(() -> Optional.of(mostly)), school, leaveOut, asOf, today, remit);
  }

  /// What the file is.
  Mode mode() {
    return said.orElse(Mode.WHOLE);
  }

  /// How its rows are read.
  RowTerms reading(long revision) {
    return new RowTerms(school, today, revision, leaveOut);
  }

  /// Whether a pupil's last day lies behind; only then a set of changes takes the pupil off.
  boolean hasLeft(@Nullable LocalDate lastDay) {
    return mode() == Mode.CHANGES && lastDay != null && lastDay.isBefore(today);
  }
}
