package org.encompass.shadow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.schemas.RollMessage.Enrolment;

/// The rolls in memory, and what it took.
///
/// @param guests pupils who are only guests, whom nobody is told about
/// @param seconds for reading and building
/// @param bytes of memory in use once it was built
/// @param remarks what should be known about the file
record Rolls(RollIndex index, long guests, double seconds, long bytes, List<String> remarks) {
  static Rolls read(Path file, LocalDate asOf, SchoolNumbers numbers, Progress progress) {
    progress.begin();
    var builder = new RollIndex.Builder();
    var counts = new long[2];
    var remarks =
        new RollFile(numbers, asOf)
            .read(
                file,
                row -> {
                  builder.add(row);
                  counts[1] += row.enrolment() == Enrolment.GUEST ? 1 : 0;
                  progress.at("pupils read", ++counts[0], 0);
                });
    progress.say("building the index");
    var index = builder.build();
    double seconds = progress.seconds();
    progress.say(Progress.text("index of %,d pupils built after %.1f s", index.rows(), seconds));
    return new Rolls(index, counts[1], seconds, memory(), remarks);
  }

  int rows() {
    return index.rows();
  }

  int schools() {
    return index.schools();
  }

  private static long memory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
