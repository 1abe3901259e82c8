package org.encompass.portal.roll.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.files.FileForm;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings.Found;
import org.encompass.portal.imports.SealedFile;
import org.encompass.schemas.wire.WireReader;
import org.springframework.stereotype.Component;

/// Tells by its first bytes what form a file of rolls has, and which column is which.
@Component
public class RollFiles {
  private static final Runnable NOTHING = () -> {};
  private final WireReader reader;
  private final ColumnMemory memory;
  private final PupilIds ids;
  private final SchoolNumbers numbers;

  RollFiles(WireReader reader, ColumnMemory memory, PupilIds ids, SchoolNumbers numbers) {
    this.reader = reader;
    this.memory = memory;
    this.ids = ids;
    this.numbers = numbers;
  }

  /// What came of looking.
  public sealed interface Opened {
    /// It can be read.
    ///
    /// @param learn to be run once it is in force: keeps what was said of its columns
    record Readable(RollFile file, Runnable learn) implements Opened {}

    /// It cannot, or not yet.
    record Not(Checked why) implements Opened {}
  }

  /// Opens a file.
  ///
  /// @param remit whose memory of columns is asked
  /// @param options in which a person may have said which column is which
  public Opened open(SealedFile file, Map<String, String> options, RowTerms terms, Remit remit) {
    var rules = new RowRules(ids, terms);
    var form = FileForm.of(file);
    return switch (form) {
      case XML -> new Opened.Readable(new CtfRoll(file, rules, numbers), NOTHING);
      case JSON -> new Opened.Readable(new MessageRoll(file, reader), NOTHING);
      case TEXT -> csv(file, options, rules, remit);
      case EMPTY, ARCHIVE, WORKBOOK, PDF, HTML ->
          refused(Finding.whole(form.unlessText().orElseThrow()));
    };
  }

  private Opened csv(SealedFile file, Map<String, String> options, RowRules rules, Remit remit) {
    return switch (CsvFile.look(file, "file")) {
      case CsvFile.Look.Refused(var why) -> refused(why);
      case CsvFile.Look.Readable(var csv) -> mapped(csv, options, rules, remit);
    };
  }

  private Opened mapped(CsvFile csv, Map<String, String> options, RowRules rules, Remit remit) {
    var header = csv.header();
    boolean schoolSaid = rules.terms().school() != null;
    if (header.stream().anyMatch(Columns::isValue)) {
      return refused(Finding.at(1, null, "HEADER_MISSING"));
    }
    if (header.stream().distinct().count() < header.size()) {
      return refused(Finding.at(1, null, "COLUMN_DOUBLED"));
    }
    var said = Columns.said(header, options, schoolSaid);
    boolean asks = "ask".equals(options.get("columns"));
    return said.or(() -> asks ? said : known(header, schoolSaid, remit))
        .<Opened>map(
            columns ->
                new Opened.Readable(
                    new CsvRoll(csv, columns, rules),
                    said.isPresent() && Columns.byName(header, schoolSaid).isEmpty()
                        ? () -> memory.keep(remit, header, columns.options())
                        : NOTHING))
        .orElseGet(() -> new Opened.Not(Columns.question(header, schoolSaid)));
  }

  // Our own names mean what they mean, whatever somebody once said of them.
  private Optional<Columns> known(List<String> header, boolean schoolSaid, Remit remit) {
    return Columns.byName(header, schoolSaid)
        .or(() -> Columns.said(header, memory.of(remit, header), schoolSaid));
  }

  private static Opened refused(Finding why) {
    return new Opened.Not(new Checked.Refused(Found.of(why)));
  }
}
