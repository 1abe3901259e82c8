package org.encompass.notifier.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.encompass.notifier.domain.Folded;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.jspecify.annotations.Nullable;

/// Marks in free text what must never be disclosed: another child's name, a postcode, an address, a
/// telephone number. It rather marks too much: a person then looks.
public final class FreeTextCheck {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’‘-]*");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)(?<![a-z0-9])[a-z]{1,2}[0-9][a-z0-9]?\\s{0,2}[0-9][abd-hjlnp-uw-z]{2}(?![a-z0-9])");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\w+])(?:\\+?44|0)(?:[\\s().-]{0,3}[0-9]){9,11}(?![0-9])");
  private static final String STREET_ENDINGS =
      "street|str|st|road|rd|avenue|ave|lane|ln|close|drive|crescent|cres|gardens|gdns|terrace"
          + "|court|ct|way|place|pl|grove|walk|hill|mews|square|sq|row|view|rise|green|park|parade"
          + "|villas|cottages|house|flats|buildings";
  private static final List<Pattern> ADDRESSES =
      List.of(
          Pattern.compile(
              "(?i)(?<![\\w])[0-9]{1,4}[a-z]?,?\\s+(?:[\\p{L}'’.-]+\\s+){1,3}(?:"
                  + STREET_ENDINGS
                  + ")(?![\\p{L}])"),
          Pattern.compile(
              "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}'’-]+\\s+){1,3}(?:Street|Road|Rd|Avenue|Lane|Close"
                  + "|Drive|Crescent|Gardens|Terrace|Court|Place|Grove|Mews|Square|Villas"
                  + "|Cottages)(?![\\p{L}])"),
          Pattern.compile("(?i)(?<![\\p{L}])(?:flat|apartment|apt)\\s+[0-9]{1,4}[a-z]?(?!\\w)"),
          Pattern.compile(
              "(?<![\\p{L}])(?:Heol|Stryd|Ffordd|Lôn|Maes|Clos|Rhodfa)\\s+\\p{Lu}\\p{L}+"));

  /// Everything to be looked at before `child`'s notification is disclosed.
  ///
  /// @param household all children whom any version of the incident named, also those removed since
  public static List<MarkedPhrase> check(
      IncidentMessage incident, Child child, List<Child> household) {
    var names = namesOfOthers(household, child);
    var places = placesOf(household);
    var marked = new ArrayList<MarkedPhrase>();
    check("circumstances", incident.circumstances(), names, places, marked);
    check("actionsTaken", incident.actionsTaken(), names, places, marked);
    check("voiceOfTheChild", child.voiceOfTheChild(), names, places, marked);
    check("demeanour", child.demeanour(), names, places, marked);
    check("collectionConcern", child.collectionConcern(), names, places, marked);
    return List.copyOf(marked);
  }

  private static void check(
      String field,
      @Nullable String text,
      Set<String> names,
      Set<String> places,
      List<MarkedPhrase> marked) {
    if (text == null) {
      return;
    }
    mark(field, text, POSTCODE, Kind.POSTCODE, marked);
    mark(field, text, TELEPHONE, Kind.TELEPHONE, marked);
    ADDRESSES.forEach(address -> mark(field, text, address, Kind.ADDRESS, marked));
    markNames(field, text, names, marked);
    markPlaces(field, text, places, marked);
  }

  private static void mark(
      String field, String text, Pattern pattern, Kind kind, List<MarkedPhrase> marked) {
    var found = pattern.matcher(text);
    while (found.find()) {
      marked.add(new MarkedPhrase(field, kind, found.start(), found.end(), found.group()));
    }
  }

  private static void markNames(
      String field, String text, Set<String> names, List<MarkedPhrase> marked) {
    var word = WORD.matcher(text);
    while (word.find()) {
      if (isOneOf(names, word.group())) {
        marked.add(
            new MarkedPhrase(field, Kind.CHILD_NAME, word.start(), word.end(), word.group()));
      }
    }
  }

  /// "Ann's" and "Ann-Marie" name Ann as well.
  private static boolean isOneOf(Set<String> names, String word) {
    if (names.contains(Folded.of(word))) {
      return true;
    }
    for (var part : word.split("['’‘-]")) {
      if (names.contains(Folded.of(part))) {
        return true;
      }
    }
    return false;
  }

  /// The lines that police gave for the children's addresses, however they are written in the text.
  private static void markPlaces(
      String field, String text, Set<String> places, List<MarkedPhrase> marked) {
    var folded = Folded.of(text);
    if (places.stream().anyMatch(folded::contains)) {
      marked.add(new MarkedPhrase(field, Kind.ADDRESS, 0, text.length(), text));
    }
  }

  private static Set<String> namesOfOthers(List<Child> household, Child child) {
    var names = new TreeSet<String>();
    for (var other : household) {
      if (!other.childRef().equals(child.childRef())) {
        addNames(names, other);
      }
    }
    var own = new TreeSet<String>();
    addNames(own, child);
    names.removeAll(own);
    return names;
  }

  private static void addNames(Set<String> names, Child child) {
    addName(names, child.givenNames());
    addName(names, child.familyName());
    if (child.knownAs() != null) {
      addName(names, child.knownAs());
    }
  }

  private static void addName(Set<String> names, String name) {
    names.add(Folded.of(name));
    names.addAll(Folded.words(name));
    for (var part : name.split("[\\s'’‘-]+")) {
      names.add(Folded.of(part));
    }
    names.removeIf(n -> n.length() < 2);
  }

  private static Set<String> placesOf(List<Child> household) {
    var places = new TreeSet<String>();
    household.stream()
        .map(Child::addressLine)
        .filter(Objects::nonNull)
        .forEach(line -> addPlaces(places, line));
    return places;
  }

  /// The whole line and its part up to the first comma ("12 Made Up Row"), if long enough to mean
  /// anything.
  private static void addPlaces(Set<String> places, String line) {
    places.add(Folded.of(line));
    places.add(Folded.of(line.split(",", 2)[0]));
    places.removeIf(place -> place.length() < 6);
  }

  private FreeTextCheck() {}
}
