package org.encompass.shadow.register;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.matching.linkage.RegisteredSchool;

/// Reads extracts of the register of schools (Get Information About Schools) of any year, whole or
/// cut down to URN and name. Without a status column, a school is open unless it has a closing
/// date.
public final class RegisterFile {
  private static final String[] URN = {"URN"};
  private static final String[] NAME = {"EstablishmentName", "name", "SchoolName"};
  private static final String[] STATUS_CODE = {"EstablishmentStatus (code)"};
  private static final String[] STATUS = {
    "EstablishmentStatus (name)", "EstablishmentStatus", "status"
  };
  private static final String[] CLOSED = {"CloseDate", "close_date"};
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  /// The schools of a register file; who succeeded whom is not in it.
  ///
  /// @param asOf the day on which a school is open or closed
  public static List<RegisteredSchool> read(Path register, LocalDate asOf) {
    var table = Table.read(register);
    table.need(URN);
    table.need(NAME);
    var schools = new LinkedHashMap<String, RegisteredSchool>();
    for (var row : table.rows()) {
      var school = school(row, asOf);
      if (schools.putIfAbsent(school.urn(), school) != null) {
        throw row.wrong("stands twice", URN);
      }
    }
    return List.copyOf(schools.values());
  }

  /// The schools of a register file with what its links file says of successors. A closed school
  /// that only the links know comes as a school at its successor's place.
  public static List<RegisteredSchool> read(Path register, Path links, LocalDate asOf) {
    var schools = new LinkedHashMap<String, RegisteredSchool>();
    read(register, asOf).forEach(school -> schools.put(school.urn(), school));
    var table = Table.read(links);
    table.need(URN);
    table.need("LinkURN");
    table.need("LinkType");
    var successors = new LinkedHashMap<String, Set<String>>();
    for (var row : table.rows()) {
      var urn = row.needed(URN);
      var other = row.needed("LinkURN");
      var type = row.text("LinkType").orElse("");
      if (type.startsWith("Successor")) {
        successors.computeIfAbsent(urn, _ -> new LinkedHashSet<>()).add(other);
      } else if (type.startsWith("Predecessor")) {
        successors.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(urn);
        row.text("LinkName").ifPresent(name -> addClosed(schools, other, name, urn));
      }
    }
    return succeeded(schools, successors);
  }

  private static void addClosed(
      Map<String, RegisteredSchool> schools, String urn, String name, String successor) {
    var heir = schools.get(successor);
    if (heir != null && !schools.containsKey(urn)) {
      schools.put(
          urn,
          new RegisteredSchool(
              urn,
              name,
              heir.town(),
              heir.postcode(),
              heir.laCode(),
              heir.laName(),
              null,
              heir.lowAge(),
              heir.highAge(),
              false,
              List.of(successor)));
    }
  }

  private static List<RegisteredSchool> succeeded(
      Map<String, RegisteredSchool> schools, Map<String, Set<String>> successors) {
    var all = new ArrayList<RegisteredSchool>(schools.size());
    for (var school : schools.values()) {
      var heirs = successors.get(school.urn());
      all.add(heirs == null || school.open() ? school : with(school, List.copyOf(heirs)));
    }
    return List.copyOf(all);
  }

  private static RegisteredSchool with(RegisteredSchool school, List<String> successors) {
    return new RegisteredSchool(
        school.urn(),
        school.name(),
        school.town(),
        school.postcode(),
        school.laCode(),
        school.laName(),
        school.phase(),
        school.lowAge(),
        school.highAge(),
        school.open(),
        successors);
  }

  private static RegisteredSchool school(Table.Row row, LocalDate asOf) {
    return new RegisteredSchool(
        row.needed(URN),
        row.needed(NAME),
        row.text("Town").orElse(null),
        row.text("Postcode").orElse(null),
        row.text("LA (code)").orElse(null),
        row.text("LA (name)").orElse(null),
        row.text("PhaseOfEducation (name)", "phase").orElse(null),
        row.number("StatutoryLowAge", "lowAge").orElse(null),
        row.number("StatutoryHighAge", "highAge").orElse(null),
        open(row, asOf),
        List.of());
  }

  private static boolean open(Table.Row row, LocalDate asOf) {
    var code = row.text(STATUS_CODE);
    if (code.isPresent()) {
      return switch (code.get()) {
        case "1", "3" -> true;
        case "2", "4" -> false;
        default -> throw row.wrong("is none of 1 to 4", STATUS_CODE);
      };
    }
    var status = row.text(STATUS).map(text -> text.toLowerCase(Locale.ROOT));
    return status.isPresent()
        ? status.get().startsWith("open")
        : row.text(CLOSED).map(day -> day(row, day).isAfter(asOf)).orElse(true);
  }

  private static LocalDate day(Table.Row row, String written) {
    try {
      return LocalDate.parse(written, DAY);
    } catch (DateTimeException e) {
      throw row.wrong("is not a day (DD-MM-YYYY)", CLOSED);
    }
  }

  private RegisterFile() {}
}
