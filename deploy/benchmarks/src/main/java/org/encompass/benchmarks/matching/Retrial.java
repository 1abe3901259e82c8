package org.encompass.benchmarks.matching;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.encompass.benchmarks.matching.world.Case;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Linkage.Likely;
import org.encompass.notifier.matching.linkage.MatchingRule;

/// Decides about one child again and shows how it came about.
final class Retrial {
  private final RollIndex index;
  private final MatchingRule rule;
  private final Printout print;
  private final boolean names;

  /// @param names whether the made-up names are shown
  Retrial(RollIndex index, MatchingRule rule, Printout print, boolean names) {
    this.index = index;
    this.rule = rule;
    this.print = print;
    this.names = names;
  }

  void of(Case child) {
    var answer = rule.decide(Translation.report(child));
    print.line(
        "%nchild %d, %s: %s %s",
        child.number(), child.stratum(), Outcome.of(child, answer), answer.reasons());
    print.line("truth %s", child.truth());
    if (names) {
      print.line("said  %s", said(child));
    }
    answer
        .linkage()
        .ifPresent(
            linkage -> {
              var why = linkage.explanation();
              print.line(
                  "unrelated %.3g, absent sibling %.3g, runner-up %.3g, gates %s",
                  why.unrelated(), why.absentSibling(), why.runnerUp(), why.gates());
              linkage.candidates().forEach(this::candidate);
            });
  }

  private void candidate(Likely likely) {
    print.line(
        "  %s posterior %.6f, score %.2f",
        likely.urns(), likely.posterior(), likely.person().score());
    print.line(
        "    %s",
        likely.person().evidence().stream()
            .map(e -> "%s %s %+.1f".formatted(e.field(), e.level(), e.bits()))
            .collect(Collectors.joining(", ")));
    if (names) {
      likely.person().rows().forEach(this::row);
    }
  }

  private void row(int row) {
    var born = index.born(row);
    print.line(
        "    %s %s, %s, %s, at %s from %s to %s",
        texts(index.givenNames(row)),
        texts(index.familyNames(row)),
        born == null ? "no birthday" : born.digits(),
        index.postcode(row),
        index.urn(index.school(row)),
        String.valueOf(index.from(row)),
        String.valueOf(index.to(row)));
  }

  private String texts(int[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> index.names().name(number).text())
        .collect(Collectors.joining("/"));
  }

  private static String said(Case child) {
    var said = child.statement();
    return String.join(
        ", ",
        said.givenNames(),
        said.familyName(),
        "known as " + said.knownAs(),
        String.valueOf(said.born()),
        String.valueOf(said.sex()),
        String.valueOf(said.postcode()),
        String.valueOf(said.addressLine()),
        String.valueOf(said.telephone()),
        String.valueOf(said.school()),
        said.confidentialAddress() ? "confidential" : "",
        said.homeEducated() ? "home educated" : "");
  }
}
