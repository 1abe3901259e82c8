package org.encompass.portal.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a file would do, or did. It is kept, so it holds nothing of a person: public facts of
/// schools, codes and numbers.
///
/// @param counts in the order in which they are shown
/// @param sections what a person should read before it is put into force, the most serious first
/// @param doubts why a second look is needed: each has to be confirmed by itself (message
///     `imports.doubt.<code>` with its number)
/// @param advice what is worth knowing and stops nothing
public record Report(
    List<Count> counts, List<Section> sections, List<Count> doubts, Findings.Found advice) {
  public Report {
    counts = List.copyOf(counts);
    sections = List.copyOf(sections);
    doubts = List.copyOf(doubts);
  }

  /// Whether more is doubtful than somebody confirmed, or something else is.
  public boolean isDoubtedBeyond(Report confirmed) {
    return doubts.stream()
        .anyMatch(
            doubt ->
                confirmed.doubts.stream().noneMatch(known -> known.covers(doubt))
                    || !section(doubt.code()).equals(confirmed.section(doubt.code())));
  }

  private Optional<Section> section(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  /// The same with a word that it is not what was confirmed.
  Report anew() {
    var note = Finding.whole("PLAN_CHANGED");
    var first = Stream.concat(Stream.of(note), advice.first().stream()).distinct().toList();
    long more = first.size() - advice.first().size();
    return new Report(counts, sections, doubts, new Findings.Found(first, advice.total() + more));
  }

  /// The same once it is done: nothing is left to confirm.
  public Report withoutDoubts() {
    return new Report(counts, sections, List.of(), advice);
  }

  /// A number by its name: the message `imports.count.<code>`.
  public record Count(String code, long number) {
    private boolean covers(Count later) {
      return code.equals(later.code) && number >= later.number;
    }
  }

  /// A list of public facts: the message `imports.section.<code>`, its explanation
  /// `imports.section.<code>.hint`.
  ///
  /// @param columns messages `imports.column.<code>`
  /// @param rows the first of them, a cell for each column
  /// @param total how many there are in all
  public record Section(String code, List<String> columns, List<List<String>> rows, long total) {
    /// More than anybody reads through; the rest is in the numbers.
    public static final int KEPT = 200;

    public Section {
      columns = List.copyOf(columns);
      rows = rows.stream().limit(KEPT).map(List::copyOf).toList();
    }
  }
}
