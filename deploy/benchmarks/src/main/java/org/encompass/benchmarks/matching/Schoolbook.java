package org.encompass.benchmarks.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.benchmarks.matching.world.School;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// The register of the made-up country. Names fit if all their telling words do; a full-text search
/// would only take time that is not the linkage's.
final class Schoolbook implements Register {
  private static final Set<String> EMPTY_WORDS =
      Set.of("school", "primary", "community", "the", "of", "ce", "c", "e", "rc", "catholic");

  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Set<String> urns = new HashSet<>();

  void add(String urn, School school) {
    urns.add(urn);
    var key = key(String.valueOf(school.name()));
    byName.computeIfAbsent(key + "@", k -> new HashSet<>()).add(urn);
    byName.computeIfAbsent(key + "@" + school.town(), k -> new HashSet<>()).add(urn);
  }

  boolean knows(String urn) {
    return urns.contains(urn);
  }

  int size() {
    return urns.size();
  }

  private static String key(String name) {
    return Arrays.stream(name.toLowerCase(Locale.UK).split("[^a-z]+"))
        .map(word -> word.equals("saint") ? "st" : word)
        .filter(word -> !EMPTY_WORDS.contains(word))
        .collect(Collectors.joining(" "));
  }

  @Override
  public Fitting fitting(StatedSchool stated, Sought child) {
    if (stated.urn() != null) {
      return urns.contains(stated.urn()) ? new Fitting(Set.of(stated.urn()), true) : Fitting.NONE;
    }
    if (stated.name() == null) {
      return Fitting.NONE;
    }
    var town = stated.town() == null ? "" : stated.town();
    var found = byName.getOrDefault(key(stated.name()) + "@" + town, Set.of());
    return found.isEmpty() ? Fitting.NONE : new Fitting(found, false);
  }

  @Override
  public Optional<String> objection(String urn) {
    return urns.contains(urn) ? Optional.empty() : Optional.of("SCHOOL_UNKNOWN");
  }
}
