package org.encompass.portal.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.encompass.portal.dashboard.Figures.Keyed;
import org.encompass.portal.school.SchoolRegister;
import org.encompass.schemas.PoliceForces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives what has been counted by keys the names that people know.
@Component
class Names {
  private final Figures figures;
  private final SchoolRegister register;

  Names(Figures figures, SchoolRegister register) {
    this.figures = figures;
    this.register = register;
  }

  /// Each dimension's lines in the order in which people look for them.
  Map<Dimension, List<Group>> named(Map<Dimension, List<Keyed>> keyed) {
    var named = new EnumMap<Dimension, List<Group>>(Dimension.class);
    keyed.forEach((dimension, groups) -> named.put(dimension, named(dimension, groups)));
    return named;
  }

  /// One line of a dimension.
  Group of(Dimension dimension, Keyed keyed) {
    return named(dimension, List.of(keyed)).getFirst();
  }

  private List<Group> named(Dimension dimension, List<Keyed> groups) {
    var keys = groups.stream().map(Keyed::key).filter(Objects::nonNull).toList();
    return switch (dimension) {
      case FORCE -> lines(groups, PoliceForces.ALL);
      case AUTHORITY -> lines(groups, figures.authorityNames(keys));
      case SCHOOL -> schools(groups, register.names(keys));
      case KIND ->
          groups.stream().map(Names::unnamed).sorted(Comparator.comparing(Names::kind)).toList();
      case WEEKDAY, HOLIDAY, ROUTE, WEEK -> groups.stream().map(Names::unnamed).toList();
    };
  }

  private static List<Group> lines(List<Keyed> groups, Map<String, String> names) {
    return groups.stream()
        .map(group -> new Group(group.key(), name(group.key(), names), null, group.tally()))
        .sorted(Group.BY_NAME)
        .toList();
  }

  private static List<Group> schools(List<Keyed> groups, Map<String, SchoolRegister.Naming> names) {
    return groups.stream().map(group -> school(group, names)).sorted(Group.BY_NAME).toList();
  }

  private static Group school(Keyed group, Map<String, SchoolRegister.Naming> names) {
    var key = group.key();
    var naming = key == null ? null : names.get(key);
    return naming == null
        ? new Group(key, key, null, group.tally())
        : new Group(key, naming.name(), naming.laName(), group.tally());
  }

  // A code that nobody has a name for is better than nothing.
  private static @Nullable String name(@Nullable String key, Map<String, String> names) {
    return key == null ? null : names.getOrDefault(key, key);
  }

  private static Group unnamed(Keyed group) {
    return new Group(group.key(), null, null, group.tally());
  }

  private static SchoolKind kind(Group group) {
    var key = group.key();
    return Arrays.stream(SchoolKind.values())
        .filter(kind -> kind.name().equals(key))
        .findFirst()
        .orElse(SchoolKind.OTHER);
  }
}
