package org.encompass.portal.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.roll.file.RollFile;
import org.encompass.portal.school.KeyedHash;
import org.springframework.stereotype.Component;

/// A file of rolls batch by batch: the database is asked once for many pupils, and only so
/// many are in memory.
@Component
class RollBatches {
  private static final int SIZE = 2_000;
  private final KeyedHash hash;

  RollBatches(KeyedHash hash) {
    this.hash = hash;
  }

  void read(
      RollFile file,
      Findings findings,
      Findings advice,
      Progress progress,
      Consumer<List<RollRow>> work) {
    var batch = new ArrayList<RollRow>(SIZE);
    file.read(
        findings,
        advice,
        progress,
        read -> {
          batch.add(RollRow.of(read, hash));
          if (batch.size() == SIZE) {
            work.accept(List.copyOf(batch));
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      work.accept(List.copyOf(batch));
    }
  }
}
