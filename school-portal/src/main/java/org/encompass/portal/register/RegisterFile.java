package org.encompass.portal.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.encompass.portal.files.Column;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.files.CsvRow;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.schemas.PoliceForces;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// Reads an extract of the register, whole or cut down, of any year. A row that names no
/// school is a finding; a detail that cannot be right is left out, and said.
final class RegisterFile {
  private static final Pattern URN = Pattern.compile("\\d{6}");
  private static final Pattern LA = Pattern.compile("\\d{3}");
  private static final Pattern AREA = Pattern.compile("[EW]\\d{8}");
  private static final Pattern AGE = Pattern.compile("\\d{1,2}");
  private static final Pattern POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}");
  private static final int LONGEST = 200;

  private final RegisterColumns columns;
  private final Findings findings;
  private final Findings advice;
  private final LocalDate today;
  private final Map<String, Register.Row> rows = new LinkedHashMap<>();
  // A few thousand names of towns and authorities stand in fifty thousand rows.
  private final Map<String, String> same = new HashMap<>();
  private int outOfScope;

  private RegisterFile(
      RegisterColumns columns, Findings findings, Findings advice, LocalDate today) {
    this.columns = columns;
    this.findings = findings;
    this.advice = advice;
    this.today = today;
  }

  /// Reads a file whole; what comes back is of use only if nothing was found.
  ///
  /// @param today a school with a closing date is closed from that day on, where no state is
  ///     told
  static Register read(
      CsvFile csv, Findings findings, Findings advice, Progress progress, LocalDate today) {
    var columns = RegisterColumns.of(csv);
    var file = new RegisterFile(columns, findings, advice, today);
    if (csv.has(findings, columns.urn(), columns.name())) {
      csv.read(findings, progress, file::take);
    }
    return new Register(file.rows, columns.told(), file.outOfScope);
  }

  private void take(CsvRow row) {
    var urn = Optional.ofNullable(row.text(columns.urn())).filter(is(URN));
    var name = line(row, columns.name());
    if (urn.isEmpty()) {
      findings.add(row.wrong(columns.urn(), "URN_SHAPE"));
    } else if (rows.containsKey(urn.get())) {
      findings.add(row.wrong(columns.urn(), "URN_REPEATED"));
    } else if (name == null) {
      findings.add(row.wrong(columns.name(), "NAME_MISSING"));
    } else {
      status(row).ifPresent(status -> rows.put(urn.get(), row(row, urn.get(), name, status)));
    }
  }

  private Register.Row row(CsvRow row, String urn, String name, Status status) {
    boolean inScope = Scope.has(row.text(columns.group()), row.text(columns.typeCode()));
    if (!inScope) {
      outOfScope++;
    }
    var laCode = laCode(row);
    var facts =
        new SchoolFacts(
            name,
            shared(line(row, columns.type())),
            shared(phase(row)),
            age(row, columns.lowAge()),
            age(row, columns.highAge()),
            status,
            List.of(),
            laCode,
            laCode == null ? null : shared(line(row, columns.laName())),
            shared(fitting(row, columns.force(), PoliceForces::known, "FORCE_UNKNOWN")),
            shared(line(row, columns.town())),
            postcode(row),
            telephone(row));
    return new Register.Row(urn, facts, place(row, urn), inScope);
  }

  private RegisterBook.Place place(CsvRow row, String urn) {
    var district = row.text(columns.district());
    var area = district == null ? row.text(columns.laArea()) : district;
    return new RegisterBook.Place(
        urn,
        line(row, columns.number()),
        area == null || !AREA.matcher(area).matches() ? null : shared(area));
  }

  private Optional<Status> status(CsvRow row) {
    var code = row.text(columns.statusCode());
    var name = row.text(columns.status());
    if (code == null && name == null) {
      return Optional.of(byDates(row));
    }
    var status = code == null ? byName(String.valueOf(name)) : byCode(code);
    if (status.isEmpty()) {
      var column = code == null ? columns.status() : columns.statusCode();
      findings.add(row.wrong(column, "STATUS_UNKNOWN"));
    }
    return status;
  }

  private static Optional<Status> byCode(String code) {
    return switch (code) {
      case "1" -> Optional.of(Status.OPEN);
      case "2" -> Optional.of(Status.CLOSED);
      case "3" -> Optional.of(Status.PROPOSED_TO_CLOSE);
      case "4" -> Optional.of(Status.PROPOSED_TO_OPEN);
      default -> Optional.empty();
    };
  }

  private static Optional<Status> byName(String name) {
    return switch (name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT)) {
      case "open" -> Optional.of(Status.OPEN);
      case "closed" -> Optional.of(Status.CLOSED);
      case "openbutproposedtoclose" -> Optional.of(Status.PROPOSED_TO_CLOSE);
      case "proposedtoopen" -> Optional.of(Status.PROPOSED_TO_OPEN);
      default -> Optional.empty();
    };
  }

  private Status byDates(CsvRow row) {
    var closed = day(row, columns.closed());
    if (closed.isPresent()) {
      return closed.get().isAfter(today) ? Status.PROPOSED_TO_CLOSE : Status.CLOSED;
    }
    return day(row, columns.opened()).filter(day -> day.isAfter(today)).isPresent()
        ? Status.PROPOSED_TO_OPEN
        : Status.OPEN;
  }

  private Optional<LocalDate> day(CsvRow row, Column column) {
    var day = row.day(column);
    if (day.isEmpty() && row.text(column) != null) {
      advice.add(row.wrong(column, "DAY_SHAPE"));
    }
    return day;
  }

  private @Nullable String phase(CsvRow row) {
    var phase = line(row, columns.phase());
    return "Not applicable".equalsIgnoreCase(phase) ? null : phase;
  }

  // 000 is the register's word for none.
  private @Nullable String laCode(CsvRow row) {
    var code = fitting(row, columns.laCode(), is(LA), "LA_CODE_SHAPE");
    return "000".equals(code) ? null : shared(code);
  }

  private @Nullable Integer age(CsvRow row, Column column) {
    var age = fitting(row, column, is(AGE), "AGE_SHAPE");
    return age == null ? null : Integer.valueOf(age);
  }

  private @Nullable String postcode(CsvRow row) {
    return fitting(row, columns.postcode(), is(POSTCODE), "POSTCODE_SHAPE", RegisterFile::spaced);
  }

  private static String spaced(String postcode) {
    var letters = postcode.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
    int inward = letters.length() - 3;
    return inward < 1 ? letters : letters.substring(0, inward) + " " + letters.substring(inward);
  }

  private @Nullable String telephone(CsvRow row) {
    return fitting(row, columns.telephone(), text -> text.length() <= 40, "TELEPHONE_LONG");
  }

  private @Nullable String fitting(
      CsvRow row, Column column, Predicate<String> fits, String otherwise) {
    return fitting(row, column, fits, otherwise, UnaryOperator.identity());
  }

  private @Nullable String fitting(
      CsvRow row,
      Column column,
      Predicate<String> fits,
      String otherwise,
      UnaryOperator<String> form) {
    var text = line(row, column);
    if (text == null || fits.test(form.apply(text))) {
      return text == null ? null : form.apply(text);
    }
    advice.add(row.wrong(column, otherwise));
    return null;
  }

  // One line, not longer than an entry may have it.
  private static @Nullable String line(CsvRow row, Column column) {
    var text = row.text(column);
    if (text == null) {
      return null;
    }
    var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
  }

  private @Nullable String shared(@Nullable String text) {
    return text == null ? null : same.computeIfAbsent(text, UnaryOperator.identity());
  }

  private static Predicate<String> is(Pattern pattern) {
    return pattern.asMatchPredicate();
  }
}
