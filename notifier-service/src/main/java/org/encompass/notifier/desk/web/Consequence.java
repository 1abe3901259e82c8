package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.ReviewDecision;
import org.jspecify.annotations.Nullable;

/// What a decision brings about, said before it is taken.
///
/// @param deed stands on the button: "Tell the key adults of 2 schools, and take it back from ..."
/// @param told who is told, by name and place; empty if nobody is
/// @param takenBack from whom a notification is taken back, by name
/// @param involved of those who are told: where somebody must not see the incident
record Consequence(
    String deed, List<String> told, List<String> takenBack, List<SchoolChoice> involved) {
  /// @param live who holds the child's notifications now
  static Consequence of(
      ReviewDecision decision, ChildCase child, List<String> live, SchoolFinder finder) {
    return switch (decision) {
      case ReviewDecision.Schools(var urns, _) -> schools(urns, child, live, finder);
      case ReviewDecision.NotAtASchoolWeKnow(var said, _) ->
          authority("Tell the officer of the local authority", said, child, live, finder);
      case ReviewDecision.HomeEducated(var said, _) ->
          authority(
              "Tell the local authority’s officer for home education", said, child, live, finder);
      case ReviewDecision.OutOfScope() ->
          of("Tell nobody", List.of(), Set.of(), child, live, finder);
    };
  }

  private static Consequence schools(
      Set<Urn> urns, ChildCase child, List<String> live, SchoolFinder finder) {
    var chosen = urns.stream().map(Urn::value).collect(Collectors.toUnmodifiableSet());
    var deed =
        urns.size() == 1
            ? "Tell the key adult of 1 school"
            : "Tell the key adults of " + urns.size() + " schools";
    var told =
        chosen.stream().map(urn -> finder.withSuccessors(urn).getFirst().label()).sorted().toList();
    return of(deed, told, chosen, child, live, finder);
  }

  private static Consequence authority(
      String deed, @Nullable String said, ChildCase child, List<String> live, SchoolFinder finder) {
    var laCode = said == null ? child.child().laCode() : said;
    var key = "LA:" + laCode;
    var told = laCode == null ? "No authority known" : finder.name(key);
    return of(deed, List.of(told), Set.of(key), child, live, finder);
  }

  private static Consequence of(
      String deed,
      List<String> told,
      Set<String> chosen,
      ChildCase child,
      List<String> live,
      SchoolFinder finder) {
    var conflicts = finder.conflicts(child.incident());
    var involved =
        chosen.stream()
            .filter(conflicts::closes)
            .sorted()
            .map(key -> finder.withSuccessors(key).getFirst())
            .toList();
    var takenBack =
        live.stream().filter(key -> !chosen.contains(key)).map(finder::name).sorted().toList();
    var also =
        takenBack.isEmpty() ? "" : ", and take it back from " + String.join(" and ", takenBack);
    return new Consequence(deed + also, told, takenBack, involved);
  }

  /// "Tell the key adult of 1 school: Larch School, ...".
  String sentence() {
    var who = told.isEmpty() ? deed : deed + ": " + String.join("; ", told);
    return involved.isEmpty() ? who : who + ". " + although();
  }

  private String although() {
    var where = involved.stream().map(SchoolChoice::name).collect(Collectors.joining(" and "));
    return "Although somebody at " + where + " is involved and must not see the incident";
  }
}
