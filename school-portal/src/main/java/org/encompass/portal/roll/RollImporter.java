package org.encompass.portal.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.encompass.portal.domain.Times;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Doubted;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.roll.file.RollFile;
import org.encompass.portal.roll.file.RollFiles;
import org.encompass.portal.roll.file.RollFiles.Opened;
import org.springframework.stereotype.Component;

/// Brings rolls in. A file is read twice: once to look at all of it, once to pass it on;
/// nothing of it stays in between but the sealed upload itself.
@Component
class RollImporter implements Importer {
  private final RollFiles files;
  private final RollSurveys surveys;
  private final RollPublishing publishing;
  private final Clock clock;

  RollImporter(RollFiles files, RollSurveys surveys, RollPublishing publishing, Clock clock) {
    this.files = files;
    this.surveys = surveys;
    this.publishing = publishing;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.ROLLS;
  }

  @Override
  public Checked check(Asked asked, Progress progress) {
    var findings = new Findings();
    var now = clock.instant();
    var terms = Terms.of(asked, LocalDate.ofInstant(now, Times.LONDON), findings);
    Optional<SealedFile> file = asked.file("file");
    if (file.isEmpty()) {
      findings.add(Finding.whole("FILE_IS_EMPTY"));
    }
    if (file.isEmpty() || !findings.none()) {
      return new Checked.Refused(findings.found());
    }
    // What a file does not number counts as newer than all that was said before.
    var reading = terms.reading(now.toEpochMilli());
    return switch (files.open(file.get(), asked.options(), reading, terms.remit())) {
      case Opened.Not(var why) -> why;
      case Opened.Readable(var roll, var learn) ->
          look(roll, terms.orElse(roll.isTransfer() ? Mode.CHANGES : Mode.WHOLE), learn, progress);
    };
  }

  private Checked look(RollFile roll, Terms terms, Runnable learn, Progress progress) {
    var findings = new Findings();
    var advice = new Findings();
    var survey = surveys.look(roll, terms, findings, advice, progress);
    if (findings.none() && survey.pupils() == 0) {
      findings.add(Finding.whole("ROLL_EMPTY"));
    }
    if (!findings.none()) {
      return new Checked.Refused(findings.found());
    }
    var plan = RollReport.of(terms.mode(), survey, roll, advice.found());
    return new Checked.Ready(
        plan,
        further -> {
          if (survey.isOvertaken()) {
            lookAgain(roll, terms, learn, plan);
          }
          var report = publishing.publish(roll, terms, survey.pupils(), further);
          learn.run();
          return report;
        });
  }

  // Two files for one school may both have been looked at before either was in force: what the
  // second then takes off nobody has confirmed.
  private void lookAgain(RollFile roll, Terms terms, Runnable learn, Report plan) {
    switch (look(roll, terms, learn, (done, all) -> {})) {
      case Checked.Ready again when again.report().isDoubtedBeyond(plan) ->
          throw new Doubted(again);
      case Checked.Ready _ -> {}
      case Checked.Refused(var places) -> throw NoLongerFits.at(places);
      case Checked.Unclear _ -> throw NoLongerFits.because("COLUMNS_FORGOTTEN");
    }
  }
}
