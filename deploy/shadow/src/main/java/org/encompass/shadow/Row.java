package org.encompass.shadow;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One row of a table. A fault names the place and what is expected, never the value.
@PersonalData
final class Row {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
  private static final Pattern BRITISH =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: .*)?");
  private static final Map<String, Sex> SEXES =
      Map.of(
          "f", Sex.F, "female", Sex.F, "girl", Sex.F, "2", Sex.F, "m", Sex.M, "male", Sex.M, "boy",
          Sex.M, "1", Sex.M, "x", Sex.X);

  private final Table table;
  private final CsvRecord fields;

  Row(Table table, CsvRecord fields) {
    this.table = table;
    this.fields = fields;
  }

  long line() {
    return fields.getStartingLineNumber();
  }

  /// What stands there; "" if nothing does.
  String text(String column) {
    int at = table.column(column);
    return at < 0 ? "" : fields.getField(at).strip();
  }

  /// What stands there, if anything does.
  @Nullable String said(String column) {
    var text = text(column);
    return text.isEmpty() ? null : text;
  }

  /// What must stand there.
  String demanded(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      throw fault(column, "a value");
    }
    return text;
  }

  /// The values between semicolons.
  List<String> several(String column) {
    return Arrays.stream(text(column).split(";"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// A day as ISO 8601 or as the British write it; a time after it is passed over.
  @Nullable LocalDate day(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      var iso = ISO.matcher(text);
      if (iso.matches()) {
        return day(iso.group(1), iso.group(2), iso.group(3));
      }
      var british = BRITISH.matcher(text);
      if (british.matches()) {
        return day(british.group(3), british.group(2), british.group(1));
      }
    } catch (DateTimeException noSuchDay) {
      // Said below, without the value.
    }
    throw fault(column, "a day like 2026-09-01 or 01/09/2026");
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /// A date of birth of any shape; one that cannot be read counts as missing.
  ///
  /// @param today by which the century of a year of two digits is told
  @Nullable Birthday birthday(String column, LocalDate today) {
    return read(column, text -> Birthday.read(text, today));
  }

  /// F, M or X, a word for it, or the number of ISO 5218; anything else counts as missing.
  @Nullable Sex sex(String column) {
    return read(column, text -> Optional.ofNullable(SEXES.get(text.toLowerCase(Locale.ROOT))));
  }

  private <T> @Nullable T read(String column, Function<String, Optional<T>> reader) {
    var text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    var value = reader.apply(text);
    if (value.isEmpty()) {
      table.unread(column, line());
    }
    return value.orElse(null);
  }

  /// One of a closed list of codes; nothing if nothing stands there.
  <E extends Enum<E>> Optional<E> code(String column, Class<E> codes) {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var all = codes.getEnumConstants();
    for (var code : all) {
      if (code.name().equalsIgnoreCase(text)) {
        return Optional.of(code);
      }
    }
    throw fault(column, "one of " + Arrays.toString(all));
  }

  InputError fault(String column, String expected) {
    return new InputError(
        "%s line %d, column %s: expected %s".formatted(table.name(), line(), column, expected));
  }

  @Override
  public String toString() {
    return "Row[withheld]";
  }
}
