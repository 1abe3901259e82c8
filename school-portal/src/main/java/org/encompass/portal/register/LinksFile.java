package org.encompass.portal.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.portal.files.Column;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.files.CsvRow;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;

/// Reads the register's links between schools. Only what says who succeeded whom is of use,
/// said by either of the two.
final class LinksFile {
  private static final Pattern URN = Pattern.compile("\\d{6}");
  private static final int MOST_HEIRS = 20;

  private final Column urn;
  private final Column other;
  private final Column name;
  private final Column type;
  private final Findings findings;
  private final Map<String, Set<String>> heirs = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private LinksFile(CsvFile csv, Findings findings) {
    this.findings = findings;
    urn = csv.column("URN");
    other = csv.column("LinkURN");
    name = csv.column("LinkName");
    type = csv.column("LinkType");
  }

  static Register.Links read(CsvFile csv, Findings findings, Progress progress) {
    var file = new LinksFile(csv, findings);
    if (csv.has(findings, file.urn, file.other, file.type)) {
      csv.read(findings, progress, file::take);
    }
    var all = new HashMap<String, List<String>>();
    file.heirs.forEach(
        (urn, urns) ->
            all.put(urn, new ArrayList<>(urns).subList(0, Math.min(urns.size(), MOST_HEIRS))));
    return new Register.Links(all, file.names);
  }

  private void take(CsvRow row) {
    var one = row.text(urn);
    var two = row.text(other);
    var kind = row.text(type);
    if (one == null || !URN.matcher(one).matches()) {
      findings.add(row.wrong(urn, "URN_SHAPE"));
    } else if (two == null || !URN.matcher(two).matches()) {
      findings.add(row.wrong(other, "URN_SHAPE"));
    } else if (kind != null && kind.startsWith("Successor") && !one.equals(two)) {
      heirs.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(two);
    } else if (kind != null && kind.startsWith("Predecessor") && !one.equals(two)) {
      heirs.computeIfAbsent(two, _ -> new LinkedHashSet<>()).add(one);
      var called = row.text(name);
      if (called != null && called.length() <= 200) {
        names.putIfAbsent(two, called);
      }
    }
  }
}
