package org.encompass.notifier.desk.web;

import java.util.List;
import org.encompass.notifier.matching.ReviewDecision;
import org.jspecify.annotations.Nullable;

/// What a decision brings about, said before it is taken.
///
/// @param deed stands on the button: "Tell the key adults of 2 schools"
/// @param told who is told, by name and place; empty if nobody is
record Consequence(String deed, List<String> told) {
  /// @param homeLaCode of the child's residence, if it is known
  static Consequence of(ReviewDecision decision, @Nullable String homeLaCode, SchoolFinder finder) {
    return switch (decision) {
      case ReviewDecision.Schools(var urns) ->
          new Consequence(
              urns.size() == 1
                  ? "Tell the key adult of 1 school"
                  : "Tell the key adults of " + urns.size() + " schools",
              urns.stream()
                  .map(urn -> finder.withSuccessors(urn.value()).getFirst().label())
                  .sorted()
                  .toList());
      case ReviewDecision.NotAtASchoolWeKnow(var said) ->
          authority("Tell the officer of the local authority", said, homeLaCode, finder);
      case ReviewDecision.HomeEducated(var said) ->
          authority(
              "Tell the local authority’s officer for home education", said, homeLaCode, finder);
      case ReviewDecision.OutOfScope() -> new Consequence("Tell nobody", List.of());
    };
  }

  private static Consequence authority(
      String deed, @Nullable String said, @Nullable String homeLaCode, SchoolFinder finder) {
    var code = said == null ? homeLaCode : said;
    return new Consequence(
        deed, List.of(code == null ? "No authority known" : finder.name("LA:" + code)));
  }

  /// "Tell the key adult of 1 school: Larch School, ...".
  String sentence() {
    return told.isEmpty() ? deed : deed + ": " + String.join("; ", told);
  }
}
