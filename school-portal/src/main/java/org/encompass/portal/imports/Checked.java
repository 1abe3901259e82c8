package org.encompass.portal.imports;

import java.util.List;
import java.util.Map;

/// What came of looking at a file.
public sealed interface Checked {
  /// Nothing of it can be brought in.
  record Refused(Findings.Found found) implements Checked {}

  /// Somebody has to say which column is which; asked again with the answers among the options.
  ///
  /// @param columns the file's own, in their order
  /// @param wanted what is to be found, by option name
  /// @param guesses the likely column for each of them, where there is one
  record Unclear(List<String> columns, List<Wanted> wanted, Map<String, String> guesses)
      implements Checked {
    public Unclear {
      columns = List.copyOf(columns);
      wanted = List.copyOf(wanted);
      guesses = Map.copyOf(guesses);
    }
  }

  /// It can be put into force as the report says.
  record Ready(Report report, Applying applying) implements Checked {}

  /// A value that is looked for in a file.
  ///
  /// @param option the name of the answer among the options
  record Wanted(String option, boolean required) {}
}
