package org.encompass.shadow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// The children as a file: one row each, as the police met them.
///
/// @param remarks what should be known about the file
record ChildrenFile(List<Child> children, List<String> remarks) {
  private static final String REF = "childRef";
  private static final List<String> KNOWN =
      List.of(
          "givenNames",
          "familyName",
          "knownAs",
          "dateOfBirth",
          "sex",
          "postcode",
          "addressLine",
          "telephone",
          "schoolUrn",
          "schoolName",
          "schoolTown",
          "educationStatus",
          "upn",
          "laCode");

  /// @param asOf the day of the incident, and of the rolls
  static ChildrenFile read(Path file, LocalDate asOf) {
    try (var table = Table.open(file, List.of(REF), KNOWN)) {
      var children = new ArrayList<Child>();
      var lines = new HashMap<String, Long>();
      table.forEach(
          row -> {
            var ref = row.demanded(REF);
            var earlier = lines.putIfAbsent(ref, row.line());
            if (earlier != null) {
              throw row.fault(REF, "another than on line " + earlier);
            }
            children.add(new Child(ref, report(row, asOf)));
          });
      return new ChildrenFile(children, table.remarks());
    }
  }

  private static Report report(Row row, LocalDate asOf) {
    var laCode = row.said("laCode");
    if (laCode != null && !laCode.matches("\\d{3}")) {
      throw row.fault("laCode", "three digits");
    }
    return new Report(
        sought(row, asOf),
        asOf,
        asOf,
        row.code("educationStatus", EducationStatus.class).orElse(null),
        laCode,
        false);
  }

  private static Sought sought(Row row, LocalDate asOf) {
    var knownAs = row.several("knownAs");
    return new Sought(
        row.text("givenNames"),
        row.text("familyName"),
        knownAs.isEmpty() ? null : String.join(" ", knownAs),
        row.birthday("dateOfBirth", asOf),
        row.sex("sex"),
        row.said("postcode"),
        row.said("addressLine"),
        row.said("telephone"),
        row.said("upn"),
        false,
        schools(row));
  }

  private static List<StatedSchool> schools(Row row) {
    var urns = row.several("schoolUrn");
    var name = row.said("schoolName");
    if (urns.size() > 1) {
      return urns.stream().map(urn -> new StatedSchool(urn, null, null)).toList();
    }
    return urns.isEmpty() && name == null
        ? List.of()
        : List.of(
            new StatedSchool(
                urns.isEmpty() ? null : urns.getFirst(), name, row.said("schoolTown")));
  }
}
