package org.encompass.portal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.encompass.portal.school.SchoolRegister.Naming;
import org.jspecify.annotations.Nullable;

/// What one page of the dashboard shows.
///
/// @param tally every child once
/// @param earlier children of earlier mornings whom somebody still has to see to
/// @param authorities by local authority, each child once
/// @param schools by school; a child at two schools stands in two rows
/// @param minutes how much time there was to spare
public record Board(
    Tally tally,
    Tally earlier,
    List<Group> authorities,
    List<Group> schools,
    List<MinutesToSpare.Bar> minutes) {

  /// A line of a table. No key: nobody knows yet which school it is.
  public record Group(@Nullable String key, String name, @Nullable String within, Tally tally) {}

  static Board of(
      Collection<CountedChild> children,
      Collection<CountedChild> earlier,
      Map<String, Naming> names) {
    return new Board(
        Tally.of(children),
        Tally.of(earlier),
        groups(
            children, child -> authority(child.least(), names), key -> authorityName(key, names)),
        groups(
            children.stream().flatMap(child -> atEachSchool(child).stream()).toList(),
            child -> child.least().urn(),
            key -> names.get(key)),
        MinutesToSpare.of(children));
  }

  private static List<CountedChild> atEachSchool(CountedChild child) {
    return child.notifications().isEmpty()
        ? List.of(child)
        : child.notifications().stream()
            .map(fact -> new CountedChild(fact, List.of(fact)))
            .toList();
  }

  private static @Nullable String authority(Fact fact, Map<String, Naming> names) {
    if (fact.laCode() != null) {
      return fact.laCode();
    }
    var naming = fact.urn() == null ? null : names.get(fact.urn());
    return naming == null ? null : naming.laCode();
  }

  private static @Nullable Naming authorityName(String laCode, Map<String, Naming> names) {
    return names.values().stream()
        .filter(naming -> laCode.equals(naming.laCode()) && naming.laName() != null)
        .findFirst()
        .map(naming -> new Naming(String.valueOf(naming.laName()), laCode, null))
        .orElse(null);
  }

  // Exceptions first, then by name.
  private static List<Group> groups(
      Collection<CountedChild> children,
      Function<CountedChild, @Nullable String> keyOf,
      Function<String, @Nullable Naming> nameOf) {
    var byKey = new TreeMap<String, List<CountedChild>>();
    for (var child : children) {
      var key = keyOf.apply(child);
      byKey.computeIfAbsent(key == null ? "" : key, any -> new ArrayList<>()).add(child);
    }
    var groups = new ArrayList<Group>();
    byKey.forEach((key, some) -> groups.add(group(key, nameOf.apply(key), Tally.of(some))));
    groups.sort(
        Comparator.comparingInt((Group group) -> group.tally().late())
            .thenComparingInt(group -> group.tally().attention())
            .reversed()
            .thenComparing(Group::name));
    return List.copyOf(groups);
  }

  private static Group group(String key, @Nullable Naming naming, Tally tally) {
    if (key.isEmpty()) {
      return new Group(null, "", null, tally);
    }
    return new Group(
        key, naming == null ? key : naming.name(), naming == null ? null : naming.laName(), tally);
  }
}
