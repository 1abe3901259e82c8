package org.encompass.portal.school;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was imported when. Numbers only.
public interface ImportRuns {
  /// Notes that an import begins; it stays "interrupted" until it is noted as ended.
  long begin(ImportReport.Kind kind, String accountId, Instant at);

  void end(long id, ImportReport report, Instant at);

  /// The newest runs, newest first.
  List<Run> newest(int atMost);

  /// One import.
  ///
  /// @param finishedAt null while it runs, and for ever if it was interrupted
  record Run(
      ImportReport.Kind kind,
      Instant startedAt,
      @Nullable Instant finishedAt,
      boolean taken,
      int lines,
      int changed,
      int unchanged,
      int gone,
      int advice,
      int problems) {}
}
