package org.encompass.portal.roll;

import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.roll.file.RollFile;
import org.springframework.stereotype.Component;

/// Looks at whole files of rolls.
@Component
class RollSurveys {
  private final RollBatches batches;
  private final RollRows rows;
  private final RollSchools schools;

  RollSurveys(RollBatches batches, RollRows rows, RollSchools schools) {
    this.batches = batches;
    this.rows = rows;
    this.schools = schools;
  }

  /// Reads a file to its end; what is wrong with it is then among the findings.
  RollSurvey look(
      RollFile roll, Terms terms, Findings findings, Findings advice, Progress progress) {
    var survey = new RollSurvey(terms, rows, schools, findings);
    batches.read(roll, findings, advice, progress, survey::take);
    return survey;
  }
}
