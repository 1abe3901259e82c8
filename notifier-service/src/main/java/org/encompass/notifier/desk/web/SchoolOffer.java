package org.encompass.notifier.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// A school beside a tick box.
///
/// @param why it is offered: "told already", "candidates 1 and 2", or empty
record SchoolOffer(String urn, String label, String why) {
  /// Each school once: those of the candidates, those told already, what was found in the register,
  /// and what is ticked.
  static List<SchoolOffer> of(
      List<CandidateView> candidates,
      List<SchoolChoice> told,
      List<SchoolChoice> found,
      List<SchoolChoice> ticked) {
    var schools = new LinkedHashMap<SchoolChoice, List<Integer>>();
    candidates.forEach(
        c ->
            c.offered()
                .forEach(s -> schools.computeIfAbsent(s, _ -> new ArrayList<>()).add(c.number())));
    told.forEach(school -> schools.putIfAbsent(school, List.of()));
    found.forEach(school -> schools.putIfAbsent(school, List.of()));
    ticked.forEach(school -> schools.putIfAbsent(school, List.of()));
    var offers = new LinkedHashMap<String, SchoolOffer>();
    schools.forEach(
        (school, numbers) ->
            offers.putIfAbsent(school.urn(), of(school, numbers, told.contains(school))));
    return List.copyOf(offers.values());
  }

  private static SchoolOffer of(SchoolChoice school, List<Integer> numbers, boolean told) {
    var which = numbers.stream().map(Object::toString).collect(Collectors.joining(" and "));
    var why = numbers.isEmpty() ? "" : numbers.size() == 1 ? "candidate " : "candidates ";
    var both = told && !numbers.isEmpty() ? ", " : "";
    return new SchoolOffer(
        school.urn(), school.label(), (told ? "told already" : "") + both + why + which);
  }
}
