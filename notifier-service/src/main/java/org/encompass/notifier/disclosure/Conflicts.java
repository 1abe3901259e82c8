package org.encompass.notifier.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Folded;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;

/// Who of a school must not see a case: the people whom the police named, and whoever might be one
/// of them. In doubt the case is hidden; another contact still sees it.
public final class Conflicts {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "revd", "sir", "dame", "fr");

  private static final int FUZZY_FROM = 4;

  /// The contacts from whom the case is hidden, by contactId, sorted.
  public static List<String> hiddenFrom(IncidentMessage incident, SchoolMessage school) {
    return school.contacts().stream()
        .filter(contact -> isHidden(incident.conflicts(), school.urn(), contact))
        .map(Contact::contactId)
        .sorted()
        .distinct()
        .toList();
  }

  /// The same once somebody was kept out: they stay so under whatever name the school lists them,
  /// and after leaving its list, until the police name nobody any more.
  public static List<String> hiddenFrom(
      IncidentMessage incident, SchoolMessage school, List<String> before) {
    var conflicts = incident.conflicts();
    if (conflicts == null || conflicts.isEmpty()) {
      return List.of();
    }
    return Stream.concat(before.stream(), hiddenFrom(incident, school).stream())
        .sorted()
        .distinct()
        .toList();
  }

  /// Whether the police named the school but nobody there: then nobody there may see it unless a
  /// person decides otherwise.
  public static boolean closes(IncidentMessage incident, String urn) {
    return closed(incident).contains(urn);
  }

  /// All that the police named so, sorted.
  public static List<String> closed(IncidentMessage incident) {
    var conflicts = incident.conflicts();
    return conflicts == null
        ? List.of()
        : conflicts.stream()
            .filter(c -> blank(c.personName()))
            .map(Conflict::urn)
            .filter(Objects::nonNull)
            .sorted()
            .distinct()
            .toList();
  }

  private static boolean isHidden(@Nullable List<Conflict> conflicts, String urn, Contact contact) {
    return conflicts != null
        && conflicts.stream()
            .filter(conflict -> conflict.urn() == null || conflict.urn().equals(urn))
            .map(Conflict::personName)
            .anyMatch(name -> name != null && mayBe(name, contact.name()));
  }

  /// Any word in common, give or take a letter, or the same letters written together.
  private static boolean mayBe(String conflict, String contact) {
    var named = words(conflict);
    var known = words(contact);
    return String.join("", named).equals(String.join("", known))
        || named.stream().anyMatch(a -> known.stream().anyMatch(b -> alike(a, b)));
  }

  private static Set<String> words(String name) {
    return Folded.words(name.replaceAll("[-–]", " ")).stream()
        .filter(word -> word.length() > 1 && !TITLES.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean alike(String a, String b) {
    return a.equals(b) || (Math.min(a.length(), b.length()) >= FUZZY_FROM && withinOneEdit(a, b));
  }

  private static boolean withinOneEdit(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end <= 1;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private Conflicts() {}
}
