package org.encompass.portal.roll.file;

import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;

/// What people said about headers, so that nobody is asked twice about the same system's
/// export. Those who look after other schools neither hear nor change it.
public interface ColumnMemory {
  /// By the options' names, as it was said last; nothing if this header is new.
  Map<String, String> of(Remit remit, List<String> header);

  /// Keeps what was said.
  void keep(Remit remit, List<String> header, Map<String, String> said);
}
