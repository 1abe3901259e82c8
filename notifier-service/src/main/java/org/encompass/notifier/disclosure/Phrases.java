package org.encompass.notifier.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;

/// The wording that a person looks at before a school reads it: one version of the phrase file.
///
/// @param fine what only looks alike
record Phrases(int version, List<Entry> entries, List<Phrase> fine) {
  private static final Set<String> OF_THE_CHILD = Set.of("voiceOfTheChild", "demeanour");

  /// @param why what the reviewer is told
  /// @param ofTheChild whether it counts only in what a child said and how it was
  record Entry(Phrase phrase, Kind kind, String why, boolean ofTheChild) {}

  private record Span(int from, int to) {
    boolean meets(Span other) {
      return from <= other.to && other.from <= to;
    }
  }

  List<MarkedPhrase> mark(FreeText text) {
    var marked = new ArrayList<MarkedPhrase>();
    var pardoned = new ArrayList<Span>();
    for (int from = 0; from < text.words().size(); from++) {
      for (var phrase : fine) {
        int to = phrase.match(text.words(), from);
        if (to >= 0) {
          pardoned.add(new Span(from, to));
        }
      }
    }
    for (int from = 0; from < text.words().size(); from++) {
      for (var entry : entries) {
        if (!entry.ofTheChild() || OF_THE_CHILD.contains(text.field())) {
          int to = entry.phrase().match(text.words(), from);
          var span = new Span(from, to);
          if (to >= 0 && pardoned.stream().noneMatch(span::meets)) {
            marked.add(text.markWords(entry.kind(), from, to, entry.why()));
          }
        }
      }
    }
    return marked;
  }
}
