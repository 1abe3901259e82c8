package org.encompass.portal.roll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.encompass.portal.imports.Findings.Found;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.imports.Report.Section;
import org.encompass.portal.roll.RollSchools.Facts;
import org.encompass.portal.roll.file.RollFile;

/// What a file of rolls would do, for a person to read: what looks wrong first.
final class RollReport {
  private static final List<String> SIZES =
      List.of("URN", "SCHOOL", "PUPILS_BEFORE", "PUPILS_AFTER", "PUPILS_GONE");
  private static final List<String> NAMES = List.of("URN", "SCHOOL");

  private final Mode mode;
  private final Collection<Tally> tallies;
  private final List<Section> sections = new ArrayList<>();
  private final List<Count> doubts = new ArrayList<>();

  private RollReport(Mode mode, Collection<Tally> tallies) {
    this.mode = mode;
    this.tallies = tallies;
  }

  static Report of(Mode mode, RollSurvey survey, RollFile file, Found advice) {
    var report = new RollReport(mode, survey.tallies());
    report.doubtSizes("ROLL_HALVED", tally -> tally.isHalved(mode));
    report.doubtSizes("ROLL_REPLACED", tally -> tally.isReplaced(mode));
    report.doubtClosed();
    report.doubtPupils("ROLL_LEAVER_UNKNOWN", tally -> tally.leftUnknown);
    if (mode == Mode.CHANGES) {
      report.doubtPupils("ROLL_STRANGERS", tally -> tally.strangers(file.isTransfer()));
    }
    report.doubtNames("ROLL_OLDER", survey.newerThanTheFile());
    report.doubtNames("ROLL_MISSING", survey.missing());
    report.doubtNames(
        "ROLL_FED", survey.tallies().stream().map(Tally::school).filter(Facts::fed).toList());
    report.sizes("ROLLS_IN_FILE", survey.tallies().stream().toList());
    report.columns(file);
    return new Report(report.counts(survey.pupils()), report.sections, report.doubts, advice);
  }

  private void doubtSizes(String code, Predicate<Tally> doubtful) {
    var found = tallies.stream().filter(doubtful).toList();
    if (!found.isEmpty()) {
      doubts.add(new Count(code, found.size()));
      sizes(code, found);
    }
  }

  // Matching looks for nobody there; who exports it has mostly not heard of the successor.
  private void doubtClosed() {
    var code = "ROLL_OF_CLOSED";
    var found = tallies.stream().map(Tally::school).filter(school -> !school.open()).toList();
    if (!found.isEmpty()) {
      doubts.add(new Count(code, found.size()));
      var rows =
          found.stream()
              .limit(Section.KEPT)
              .map(
                  school ->
                      List.of(school.urn(), school.name(), String.join(" ", school.successors())))
              .toList();
      sections.add(new Section(code, List.of("URN", "SCHOOL", "SUCCESSORS"), rows, found.size()));
    }
  }

  private void doubtPupils(String code, ToIntFunction<Tally> pupils) {
    var found = tallies.stream().filter(tally -> pupils.applyAsInt(tally) > 0).toList();
    if (!found.isEmpty()) {
      doubts.add(new Count(code, sum(pupils)));
      var rows =
          found.stream()
              .limit(Section.KEPT)
              .map(Tally::school)
              .map(school -> List.of(school.urn(), school.name()))
              .toList();
      sections.add(new Section(code, NAMES, rows, found.size()));
    }
  }

  private void doubtNames(String code, List<Facts> found) {
    if (!found.isEmpty()) {
      doubts.add(new Count(code, found.size()));
      var rows = found.stream().map(school -> List.of(school.urn(), school.name())).toList();
      sections.add(new Section(code, NAMES, rows, found.size()));
    }
  }

  private void sizes(String code, List<Tally> found) {
    sections.add(
        new Section(
            code, SIZES, found.stream().limit(Section.KEPT).map(this::row).toList(), found.size()));
  }

  private List<String> row(Tally tally) {
    return List.of(
        tally.school().urn(),
        tally.school().name(),
        String.valueOf(tally.before()),
        String.valueOf(tally.after(mode)),
        String.valueOf(tally.gone(mode)));
  }

  // Names of columns, never what stands in them: the first line was taken for a header.
  private void columns(RollFile file) {
    var rows =
        Stream.concat(
                file.takenFrom().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(taken -> List.of(taken.getKey().column(), taken.getValue())),
                file.leftOut().stream().map(column -> List.of("", column)))
            .toList();
    if (!rows.isEmpty()) {
      sections.add(new Section("ROLL_COLUMNS", List.of("TAKEN_AS", "COLUMN"), rows, rows.size()));
    }
  }

  private List<Count> counts(long pupils) {
    return List.of(
        new Count("ROLL_SCHOOLS", tallies.size()),
        new Count("ROLL_PUPILS", pupils),
        new Count("ROLL_ADDED", sum(tally -> tally.added)),
        new Count("ROLL_CHANGED", sum(tally -> tally.changed)),
        new Count("ROLL_UNCHANGED", sum(tally -> tally.unchanged)),
        new Count("ROLL_GONE", sum(tally -> tally.gone(mode))));
  }

  private long sum(ToIntFunction<Tally> number) {
    return tallies.stream().mapToLong(number::applyAsInt).sum();
  }
}
