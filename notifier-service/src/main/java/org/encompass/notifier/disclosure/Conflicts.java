package org.encompass.notifier.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;

/// Who of a school must not see a case: the people whom the police named, and whoever might be one
/// of them. In doubt the case is hidden; another contact still sees it.
public final class Conflicts {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "revd", "sir", "dame", "fr");

  private static final int FUZZY_FROM = 4;

  /// Somebody at certain schools, or anywhere.
  ///
  /// @param urns the school that the police named and those that follow it; empty: any
  /// @param traced whether it is known where that school's people are now; in doubt, anywhere
  /// @param person empty: they did not say who
  @PersonalData
  private record Involved(Set<String> urns, boolean traced, String person) {
    boolean somebodyAt(String urn) {
      return person.isEmpty() && urns.contains(urn);
    }

    boolean mayBe(Contact contact, String urn) {
      return !person.isEmpty()
          && (urns.isEmpty() || !traced || urns.contains(urn))
          && Conflicts.mayBe(person, contact.name());
    }

    @Override
    public String toString() {
      return "Involved[withheld]";
    }
  }

  private final List<Involved> involved;

  private Conflicts(List<Involved> involved) {
    this.involved = involved;
  }

  /// What the police said of an incident. Whoever was at a school that has closed is looked for at
  /// those that took over from it: most of its people went with the pupils, and a force may still
  /// know it by its old number. Where the register does not say who took over, or knows no such
  /// school, whoever has the name is looked for anywhere.
  public static Conflicts of(IncidentMessage incident, Schools schools) {
    return new Conflicts(
        Objects.requireNonNullElse(incident.conflicts(), List.<Conflict>of()).stream()
            .map(conflict -> involved(conflict, schools))
            .toList());
  }

  private static Involved involved(Conflict conflict, Schools schools) {
    var urn = conflict.urn();
    var person = said(conflict.personName());
    if (urn == null) {
      return new Involved(Set.of(), true, person);
    }
    var followers = schools.followers(urn);
    var urns = new LinkedHashSet<>(Set.of(urn));
    urns.addAll(followers.urns());
    return new Involved(urns, followers.traced(), person);
  }

  private static String said(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  /// The contacts from whom the case is hidden, by contactId, sorted.
  public List<String> hiddenFrom(SchoolMessage school) {
    return hiddenFrom(school, List.of());
  }

  /// The same once somebody was kept out: they stay so under whatever name the school lists them,
  /// and after leaving its list, until the police name nobody any more.
  public List<String> hiddenFrom(SchoolMessage school, List<String> before) {
    if (involved.isEmpty()) {
      return List.of();
    }
    var hidden =
        school.contacts().stream()
            .filter(contact -> involved.stream().anyMatch(i -> i.mayBe(contact, school.urn())))
            .map(Contact::contactId);
    return Stream.concat(before.stream(), hidden).sorted().distinct().toList();
  }

  /// Whether the police named the school but nobody there: then nobody there may see it unless a
  /// person decides otherwise.
  public boolean closes(String urn) {
    return involved.stream().anyMatch(i -> i.somebodyAt(urn));
  }

  /// Whether they named a school so of which it is not known where its people are now.
  public boolean closesUntraced() {
    return involved.stream().anyMatch(i -> i.person().isEmpty() && !i.traced());
  }

  /// Whether these must not be told by rule.
  public boolean leaveToAPerson(String key) {
    return closes(key) || closesUntraced();
  }

  /// Whether the police named anybody, or any school.
  public boolean any() {
    return !involved.isEmpty();
  }

  /// All that the police named so, with those that follow them, sorted.
  public List<String> closed() {
    return involved.stream()
        .filter(i -> i.person().isEmpty())
        .flatMap(i -> i.urns().stream())
        .sorted()
        .distinct()
        .toList();
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
}
