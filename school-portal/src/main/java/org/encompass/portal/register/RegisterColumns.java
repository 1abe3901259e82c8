package org.encompass.portal.register;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.portal.files.Column;
import org.encompass.portal.files.CsvFile;

/// The columns of a register file, by the names that they have had over the years and in
/// smaller files made from it.
record RegisterColumns(
    Column urn,
    Column name,
    Column typeCode,
    Column type,
    Column group,
    Column statusCode,
    Column status,
    Column opened,
    Column closed,
    Column phase,
    Column lowAge,
    Column highAge,
    Column laCode,
    Column laName,
    Column number,
    Column force,
    Column district,
    Column laArea,
    Column town,
    Column postcode,
    Column telephone) {
  private static final Pattern FORCE = Pattern.compile("PFA\\d\\dCD");

  static RegisterColumns of(CsvFile csv) {
    return new RegisterColumns(
        csv.column("URN"),
        csv.column("EstablishmentName", "name", "SchoolName"),
        csv.column("TypeOfEstablishment (code)"),
        csv.column("TypeOfEstablishment (name)", "TypeOfEstablishment", "SchoolType_2019"),
        csv.column("EstablishmentTypeGroup (code)"),
        csv.column("EstablishmentStatus (code)"),
        csv.column("EstablishmentStatus (name)", "EstablishmentStatus", "status"),
        csv.column("OpenDate", "open_date"),
        csv.column("CloseDate", "close_date"),
        csv.column("PhaseOfEducation (name)", "phase"),
        csv.column("StatutoryLowAge", "lowAge"),
        csv.column("StatutoryHighAge", "highAge"),
        csv.column("LA (code)", "laCode"),
        csv.column("LA (name)", "laName"),
        csv.column("EstablishmentNumber"),
        named(csv, FORCE),
        csv.column("DistrictAdministrative (code)"),
        csv.column("GSSLACode (name)", "GSSLACode"),
        csv.column("Town"),
        csv.column("Postcode"),
        csv.column("TelephoneNum", "telephone"));
  }

  /// The column whose name ends in the year of its codes.
  static Column named(CsvFile csv, Pattern pattern) {
    return csv.column(
        csv.header().stream()
            .map(String::strip)
            .filter(name -> pattern.matcher(name).matches())
            .findFirst()
            .orElse(pattern.pattern().replace("\\d\\d", "19")));
  }

  /// What the file says of a school.
  Set<Fact> told() {
    var told = EnumSet.of(Fact.NAME);
    add(told, Fact.TYPE, type);
    add(told, Fact.PHASE, phase);
    add(told, Fact.AGES, lowAge);
    add(told, Fact.STATUS, statusCode);
    add(told, Fact.STATUS, status);
    add(told, Fact.STATUS, closed);
    add(told, Fact.AUTHORITY, laCode);
    add(told, Fact.TOWN, town);
    add(told, Fact.POSTCODE, postcode);
    add(told, Fact.TELEPHONE, telephone);
    return told;
  }

  private static void add(Set<Fact> told, Fact fact, Column column) {
    if (column.isThere()) {
      told.add(fact);
    }
  }
}
