package org.encompass.portal.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encompass.portal.imports.Report.Section;
import org.encompass.schemas.PoliceForces;
import org.jspecify.annotations.Nullable;

/// The lists of a report about schools: public facts, one line each.
final class Sections {
  private static final List<String> USE = List.of("contacts", "alerts", "pupils");
  private final List<Section> sections = new ArrayList<>();

  /// Schools on which somebody depends, with how much does.
  Sections used(String code, Collection<Standing> schools) {
    return add(
        code,
        join(List.of("urn", "name"), USE),
        schools.stream().map(one -> join(naming(one), use(one))).toList());
  }

  /// Schools that close, with their successors.
  Sections closing(String code, Collection<Step> steps, Naming naming) {
    return add(
        code,
        join(join(List.of("urn", "name"), USE), List.of("successors")),
        steps.stream()
            .map(
                step -> {
                  var standing = Objects.requireNonNull(step.standing());
                  var heirs = step.facts().successors();
                  return join(
                      join(naming(standing), use(standing)),
                      List.of(heirs.stream().map(naming::of).collect(Collectors.joining(", "))));
                })
            .toList());
  }

  /// How a school is called that a list mentions.
  interface Naming {
    String of(String urn);
  }

  /// What changes in schools, one line for each fact.
  Sections changes(String code, Collection<Step> steps) {
    var rows = new ArrayList<List<String>>();
    for (var step : steps) {
      var before = Objects.requireNonNull(step.standing()).facts();
      for (var fact : Fact.values()) {
        if (!fact.in(before).equals(fact.in(step.facts()))) {
          rows.add(
              List.of(
                  step.urn(),
                  step.facts().name(),
                  fact.called(),
                  fact.in(before),
                  fact.in(step.facts())));
        }
      }
    }
    return add(code, List.of("urn", "name", "fact", "before", "after"), rows);
  }

  /// Schools by name and place.
  Sections schools(String code, Collection<Step> steps) {
    return add(
        code,
        List.of("urn", "name", "town", "authority", "force"),
        steps.stream()
            .map(
                step ->
                    List.of(
                        step.urn(),
                        step.facts().name(),
                        Fact.TOWN.in(step.facts()),
                        Fact.AUTHORITY.in(step.facts()),
                        force(step.facts().force())))
            .toList());
  }

  /// How many schools there are in each authority.
  Sections byAuthority(String code, Collection<SchoolFacts> schools) {
    Map<String, Long> counted =
        schools.stream()
            .collect(
                Collectors.groupingBy(Fact.AUTHORITY::in, TreeMap::new, Collectors.counting()));
    return add(
        code,
        List.of("authority", "schools"),
        counted.entrySet().stream()
            .map(one -> List.of(orDash(one.getKey()), String.valueOf(one.getValue())))
            .toList());
  }

  // The authority of some is not known, either.
  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private Sections add(String code, List<String> columns, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      sections.add(new Section(code, columns, rows, rows.size()));
    }
    return this;
  }

  List<Section> all() {
    return sections;
  }

  private static List<String> naming(Standing one) {
    return List.of(one.school().urn(), one.school().name());
  }

  private static List<String> use(Standing one) {
    return List.of(
        String.valueOf(one.contacts()), String.valueOf(one.alerts()), String.valueOf(one.pupils()));
  }

  private static List<String> join(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static String force(@Nullable String code) {
    return code == null ? "" : PoliceForces.ALL.getOrDefault(code, code);
  }
}
