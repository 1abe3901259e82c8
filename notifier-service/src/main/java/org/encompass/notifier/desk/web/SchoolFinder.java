package org.encompass.notifier.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schools and local authorities as a reviewer looks for them.
@Component
class SchoolFinder {
  private static final int SHOWN = 10;
  private static final Set<String> SAINT = Set.of("saint", "st");

  private final Schools schools;

  SchoolFinder(Schools schools) {
    this.schools = schools;
  }

  /// What a search found.
  ///
  /// @param shown the first ones, each with those that follow it
  /// @param fit how many fitted what was looked for
  record Found(List<SchoolChoice> shown, int fit) {
    public boolean isEmpty() {
      return fit == 0;
    }

    /// "10 of 34 schools are shown", or empty if all are.
    public String rest() {
      return fit <= SHOWN ? "" : SHOWN + " of " + fit + " schools are shown";
    }
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

  /// The school of a recipient's key; nothing if it is an authority.
  Stream<SchoolChoice> school(String key) {
    return key.startsWith("LA:") ? Stream.of() : withSuccessors(key).stream();
  }

  /// The school, and if it is closed the open ones that follow it.
  List<SchoolChoice> withSuccessors(String urn) {
    var school = schools.find(urn);
    if (school.isEmpty()) {
      return List.of(SchoolChoice.unknown(urn));
    }
    var itself = SchoolChoice.of(school.get(), "");
    if (school.get().status() != Status.CLOSED) {
      return List.of(itself);
    }
    var found = new ArrayList<>(List.of(itself));
    schools.followers(urn).urns().stream()
        .flatMap(follower -> schools.find(follower).stream())
        .filter(follower -> follower.status() != Status.CLOSED)
        .map(follower -> SchoolChoice.of(follower, school.get().name()))
        .forEach(found::add);
    return found;
  }

  /// Where the police say that somebody must not see the incident.
  Conflicts conflicts(IncidentMessage incident) {
    return Conflicts.of(incident, schools);
  }

  /// Schools whose number is this, or whose name and town have all these words or their
  /// beginnings; open ones first.
  Found search(String wanted) {
    var words = Folded.words(wanted);
    if (words.isEmpty()) {
      return new Found(List.of(), 0);
    }
    var fitting = fitting(wanted.strip(), words);
    var shown =
        fitting.stream()
            .limit(SHOWN)
            .flatMap(school -> withSuccessors(school.urn()).stream())
            .distinct()
            .toList();
    return new Found(shown, fitting.size());
  }

  private List<SchoolMessage> fitting(String number, List<String> words) {
    return schools.all().stream()
        .filter(school -> !isAuthority(school))
        .filter(school -> school.urn().equals(number) || has(school, words))
        .sorted(
            Comparator.comparing((SchoolMessage school) -> school.status() == Status.CLOSED)
                .thenComparing(school -> school.name().length())
                .thenComparing(SchoolMessage::name))
        .toList();
  }

  private static boolean has(SchoolMessage school, List<String> words) {
    var town = school.town() == null ? "" : school.town();
    var text = Folded.words(school.name() + " " + town);
    return words.stream().allMatch(word -> text.stream().anyMatch(t -> begins(t, word)));
  }

  /// Saint and St are one.
  private static boolean begins(String text, String word) {
    return text.startsWith(word) || (SAINT.contains(text) && SAINT.contains(word));
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
