package org.encompass.portal.imports;

import static org.encompass.portal.imports.Findings.Found.NONE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.testing.SentFile;

/// A kind of file that does as it is told, and counts.
final class MadeUpImporter implements Importer {
  final AtomicInteger checked = new AtomicInteger();
  final AtomicInteger applied = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final CountDownLatch mayEnd = new CountDownLatch(1);

  /// What a file of one word asks for.
  static Asked asked(String option) {
    return new Asked(
        Kind.SCHOOLS,
        "somebody",
        Remit.EVERYTHING,
        Map.of("do", option),
        Map.of("file", SentFile.lines("made up")));
  }

  @Override
  public Kind kind() {
    return Kind.SCHOOLS;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    checked.incrementAndGet();
    return switch (asked.option("do").orElseThrow()) {
      case "refuse" -> new Checked.Refused(Findings.Found.of(Finding.at(3, "urn", "MISSING")));
      case "fail" -> throw new IllegalStateException("made to fail");
      case "ask" ->
          asked
              .option("column.name")
              .<Checked>map(_ -> ready("", List.of()))
              .orElseGet(MadeUpImporter::question);
      case "doubt" -> ready("", List.of(new Count("CONTACTS_LEAVING", 2)));
      case String how -> ready(how, List.of());
    };
  }

  private static Checked question() {
    return new Checked.Unclear(
        List.of("A", "B"), List.of(new Checked.Wanted("column.name", true)), Map.of());
  }

  private Checked.Ready ready(String how, List<Count> doubts) {
    var report = new Report(List.of(new Count("LINES", 1)), List.of(), doubts, NONE);
    return new Checked.Ready(
        report,
        new Applying() {
          @Override
          public Report apply(Progress progress) {
            applied.incrementAndGet();
            progress.at(1, 2);
            switch (how) {
              case "wait" -> await();
              case "doubtLater" ->
                  throw new Doubted(ready("", List.of(new Count("CONTACTS_LEAVING", 2))));
              case "noLonger" -> throw NoLongerFits.because("AREAS_OUTDATED");
              case "breakInTheMiddle" -> throw new IllegalStateException("made to fail");
              default -> {}
            }
            return report.withoutDoubts();
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        });
  }

  private void await() {
    try {
      mayEnd.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
