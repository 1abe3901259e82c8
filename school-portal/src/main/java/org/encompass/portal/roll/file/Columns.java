package org.encompass.portal.roll.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encompass.portal.files.Days;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Checked.Wanted;
import org.encompass.schemas.wire.UpnCheck;

/// Which column of a file is which. Names that are ours are taken as they are; everything else
/// a person says once.
///
/// @param taken the file's column for what it is taken as
public record Columns(Map<Field, String> taken) {
  public Columns {
    taken = Map.copyOf(taken);
  }

  /// Whether this is no name of a column but a pupil's day of birth or number, or a school's: then
  /// the first line is a pupil, and must neither be asked about nor kept.
  static boolean isValue(String cell) {
    var text = cell.strip();
    return Days.read(text).isPresent() || UpnCheck.hasForm(text) || text.matches("\\d{6}");
  }

  /// By our own names; empty unless all that is needed goes by them.
  static Optional<Columns> byName(List<String> header, boolean schoolSaid) {
    var taken = new EnumMap<Field, String>(Field.class);
    for (var field : Field.values()) {
      find(header, field.column()).ifPresent(column -> taken.put(field, column));
    }
    return Optional.of(new Columns(taken)).filter(columns -> columns.isEnough(schoolSaid));
  }

  /// As a person says, by the names of options; empty unless it is enough, and each column is
  /// one thing.
  static Optional<Columns> said(
      List<String> header, Map<String, String> options, boolean schoolSaid) {
    var taken = new EnumMap<Field, String>(Field.class);
    for (var field : Field.values()) {
      var column = options.get(field.option());
      if (column != null && header.contains(column)) {
        taken.put(field, column);
      }
    }
    boolean once = new HashSet<>(taken.values()).size() == taken.size();
    return Optional.of(new Columns(taken)).filter(columns -> once && columns.isEnough(schoolSaid));
  }

  /// What to ask a person, with what the names suggest.
  static Checked.Unclear question(List<String> header, boolean schoolSaid) {
    var guesses = new HashMap<String, String>();
    var wanted = new ArrayList<Wanted>();
    for (var field : Field.values()) {
      wanted.add(new Wanted(field.option(), isNeeded(field, schoolSaid)));
      Stream.concat(Stream.of(field.column()), field.others().stream())
          .flatMap(name -> find(header, name).stream())
          .filter(column -> !guesses.containsValue(column))
          .findFirst()
          .ifPresent(column -> guesses.put(field.option(), column));
    }
    return new Checked.Unclear(header, wanted, guesses);
  }

  private boolean isEnough(boolean schoolSaid) {
    return Stream.of(Field.values())
        .allMatch(field -> taken.containsKey(field) || !isNeeded(field, schoolSaid));
  }

  private static boolean isNeeded(Field field, boolean schoolSaid) {
    return field.required() && !(field == Field.URN && schoolSaid);
  }

  /// The same as options.
  Map<String, String> options() {
    var options = new HashMap<String, String>();
    taken.forEach((field, column) -> options.put(field.option(), column));
    return options;
  }

  /// The columns that nothing is taken from.
  List<String> leftOut(List<String> header) {
    return header.stream()
        .filter(column -> !column.isBlank() && !taken.containsValue(column))
        .toList();
  }

  private static Optional<String> find(List<String> header, String name) {
    return header.stream().filter(column -> plain(column).equals(plain(name))).findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
