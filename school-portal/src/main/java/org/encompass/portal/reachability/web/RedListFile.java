package org.encompass.portal.reachability.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.reachability.RedSchool;
import org.encompass.schemas.CsvText;

/// The red list as a CSV file (RFC 4180).
final class RedListFile {
  private static final String HEAD =
      "urn,name,town,local authority,force,red since,school day,listed,reachable,untrained,"
          + "unverified,away,bouncing,why";

  private RedListFile() {}

  static String of(List<RedSchool> schools) {
    return Stream.concat(Stream.of(HEAD), schools.stream().map(RedListFile::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(RedSchool school) {
    var reach = school.reach();
    var why = reach.why().stream().map(Enum::name).collect(Collectors.joining(" "));
    return Stream.of(
            CsvText.cell(school.urn()),
            CsvText.cell(school.name()),
            CsvText.cell(school.town()),
            CsvText.cell(school.laName()),
            CsvText.cell(school.force()),
            school.since(),
            reach.schoolDay(),
            reach.listed(),
            reach.reachable(),
            reach.untrained(),
            reach.unverified(),
            reach.away(),
            reach.bouncing(),
            CsvText.cell(why))
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }
}
