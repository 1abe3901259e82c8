package org.encompass.portal.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.encompass.portal.files.Column;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.files.CsvRow;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.schemas.PoliceForces;

/// Reads which force serves which area, in the two shapes in which such lists are published:
/// by the authority's code of the Department for Education, and by the district's code of the
/// Office for National Statistics.
final class AreasFile {
  private static final Pattern LA = Pattern.compile("\\d{3}");
  private static final Pattern DISTRICT = Pattern.compile("[EW]\\d{8}");

  private final Column area;
  private final Pattern shape;
  private final Column name;
  private final Column force;
  private final Findings findings;
  private final Map<String, RegisterBook.Area> areas = new LinkedHashMap<>();

  private AreasFile(CsvFile csv, Findings findings) {
    this.findings = findings;
    var authority = csv.column("LA (code)", "laCode");
    var district = RegisterColumns.named(csv, Pattern.compile("LAD\\d\\dCD"));
    boolean byDistrict = district.isThere() && !authority.isThere();
    area = byDistrict ? district : authority;
    shape = byDistrict ? DISTRICT : LA;
    name =
        byDistrict
            ? RegisterColumns.named(csv, Pattern.compile("LAD\\d\\dNM"))
            : csv.column("LA (name)", "laName");
    force = RegisterColumns.named(csv, Pattern.compile("PFA\\d\\dCD"));
  }

  /// The areas in the file, by code.
  static Map<String, RegisterBook.Area> read(CsvFile csv, Findings findings, Progress progress) {
    var file = new AreasFile(csv, findings);
    if (csv.has(findings, file.area, file.name, file.force)) {
      csv.read(findings, progress, file::take);
    }
    return file.areas;
  }

  private void take(CsvRow row) {
    var code = row.text(area);
    var serving = row.text(force);
    if (code == null || !shape.matcher(code).matches()) {
      findings.add(row.wrong(area, shape == LA ? "LA_CODE_SHAPE" : "DISTRICT_SHAPE"));
    } else if (serving == null || !PoliceForces.known(serving)) {
      findings.add(row.wrong(force, "FORCE_UNKNOWN"));
    } else {
      var one = new RegisterBook.Area(code, row.text(name), serving);
      var other = areas.putIfAbsent(code, one);
      if (other != null && !other.force().equals(serving)) {
        findings.add(row.wrong(force, "FORCE_TWICE"));
      }
    }
  }
}
