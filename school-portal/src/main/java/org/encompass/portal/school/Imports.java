package org.encompass.portal.school;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Takes files in, one at a time, and keeps a note of each.
@Service
public class Imports {
  private final Turn turn;
  private final ImportRuns runs;
  private final SchoolImport schools;
  private final RollImport rolls;
  private final Clock clock;

  Imports(Turn turn, ImportRuns runs, SchoolImport schools, RollImport rolls, Clock clock) {
    this.turn = turn;
    this.runs = runs;
    this.schools = schools;
    this.rolls = rolls;
    this.clock = clock;
  }

  /// Takes one file in, whole or not at all; empty if another import is under way. What is thrown
  /// means that a part of ours failed half-way: the same file is simply sent again.
  public Optional<ImportReport> take(ImportReport.Kind kind, String accountId, InputStream file) {
    return turn.take(
        () -> {
          var run = runs.begin(kind, accountId, clock.instant());
          var report =
              switch (kind) {
                case SCHOOLS -> schools.take(file);
                case ROLLS -> rolls.take(file);
              };
          runs.end(run, report, clock.instant());
          return report;
        });
  }
}
