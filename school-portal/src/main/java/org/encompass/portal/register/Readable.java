package org.encompass.portal.register;

import java.util.Optional;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;

/// The CSV files of what was asked.
final class Readable {
  private Readable() {}

  /// A file that has to be there; otherwise, and if it is no CSV file, a finding says so.
  static Optional<CsvFile> needed(Asked asked, String field, Findings findings) {
    if (asked.file(field).isEmpty()) {
      findings.add(new Finding(field, 0, null, "FILE_IS_EMPTY"));
      return Optional.empty();
    }
    return perhaps(asked, field, findings);
  }

  /// A file that may be there; a browser sends an empty one for a field that was left.
  static Optional<CsvFile> perhaps(Asked asked, String field, Findings findings) {
    return asked
        .file(field)
        .filter(file -> file.size() > 0 || field.equals("file"))
        .flatMap(
            file ->
                switch (CsvFile.look(file, field)) {
                  case CsvFile.Look.Readable(var csv) -> Optional.of(csv);
                  case CsvFile.Look.Refused(var why) -> {
                    findings.add(why);
                    yield Optional.empty();
                  }
                });
  }
}
