package org.encompass.portal.register;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which force serves which area, by the area's code: a district's by the Office for National
/// Statistics, an authority's by the Department for Education.
public record PoliceAreas(Map<String, String> forces) {
  public PoliceAreas {
    forces = Map.copyOf(forces);
  }

  /// The force of the first of these areas that is known.
  Optional<String> force(@Nullable String... areas) {
    return serving(areas).findFirst();
  }

  /// The force of all of these areas that are known; empty if they have several.
  Optional<String> oneForce(@Nullable String... areas) {
    var found = serving(areas).distinct().toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Stream<String> serving(@Nullable String... areas) {
    return Stream.of(areas)
        .flatMap(Stream::ofNullable)
        .map(forces::get)
        .flatMap(Stream::ofNullable);
  }

  /// Whether nothing is known yet.
  boolean isEmpty() {
    return forces.isEmpty();
  }
}
