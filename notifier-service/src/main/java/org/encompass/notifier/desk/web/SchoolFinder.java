package org.encompass.notifier.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schools and local authorities as a reviewer looks for them.
@Component
class SchoolFinder {
  private static final int SHOWN = 10;

  private final Schools schools;

  SchoolFinder(Schools schools) {
    this.schools = schools;
  }

  /// A local authority that can be chosen.
  record Authority(String code, String name) {}

  /// The name of a school or authority; its key if the register has none.
  String name(String key) {
    return schools.find(key).map(SchoolMessage::name).orElse(key);
  }

  /// A local authority's name; empty if it has no entry.
  String authority(@Nullable String laCode) {
    return schools.find("LA:" + laCode).map(SchoolMessage::name).orElse("");
  }

  /// The school, and if it is closed the open ones that follow it.
  List<SchoolChoice> withSuccessors(String urn) {
    var school = schools.find(urn);
    if (school.isEmpty()) {
      return List.of(SchoolChoice.unknown(urn));
    }
    var found = new ArrayList<>(List.of(SchoolChoice.of(school.get(), "")));
    followers(school.get(), new LinkedHashSet<>(Set.of(urn)))
        .map(follower -> SchoolChoice.of(follower, school.get().name()))
        .forEach(found::add);
    return found;
  }

  private Stream<SchoolMessage> followers(SchoolMessage school, Set<String> met) {
    var next = school.successorUrns();
    return school.status() != Status.CLOSED || next == null
        ? Stream.of()
        : next.stream()
            .filter(met::add)
            .flatMap(urn -> schools.find(urn).stream())
            .flatMap(one -> one.status() == Status.CLOSED ? followers(one, met) : Stream.of(one));
  }

  /// Schools whose number is this, or whose name and town have all these words or their
  /// beginnings; open ones first.
  List<SchoolChoice> search(String wanted) {
    var words = Folded.words(wanted);
    return schools.all().stream()
        .filter(school -> !isAuthority(school))
        .filter(school -> school.urn().equals(wanted.strip()) || has(school, words))
        .sorted(
            Comparator.comparing((SchoolMessage school) -> school.status() == Status.CLOSED)
                .thenComparing(school -> school.name().length())
                .thenComparing(SchoolMessage::name))
        .limit(SHOWN)
        .flatMap(school -> withSuccessors(school.urn()).stream())
        .distinct()
        .toList();
  }

  private static boolean has(SchoolMessage school, List<String> words) {
    var town = school.town() == null ? "" : school.town();
    var text = Folded.words(school.name() + " " + town);
    return !words.isEmpty()
        && words.stream().allMatch(w -> text.stream().anyMatch(t -> t.startsWith(w)));
  }

  /// Every local authority that has an entry, by name.
  List<Authority> authorities() {
    return schools.all().stream()
        .filter(SchoolFinder::isAuthority)
        .map(entry -> new Authority(entry.urn().substring("LA:".length()), entry.name()))
        .sorted(Comparator.comparing(Authority::name))
        .toList();
  }

  private static boolean isAuthority(SchoolMessage school) {
    return school.urn().startsWith("LA:");
  }
}
