package org.encompass.portal.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.SchoolKey;

/// Lists of contacts in memory, in front of the real ones.
public class ContactsOfTests implements SchoolList {
  private record Entry(String contactId, String name, Place place) {}

  private final Map<String, List<Entry>> people = new ConcurrentHashMap<>();
  private final Set<String> away = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> since = new ConcurrentHashMap<>();
  private final SchoolList real;

  ContactsOfTests(SchoolList real) {
    this.real = real;
  }

  /// Puts a person on a school's list.
  public void add(String contactId, String name, Place place) {
    people
        .computeIfAbsent(contactId, id -> new CopyOnWriteArrayList<>())
        .add(new Entry(contactId, name, place));
  }

  /// Takes a person off every list.
  public void remove(String contactId) {
    people.remove(contactId);
  }

  /// Says since when a person stands on their lists; for ever, if nobody says.
  public void listedSince(String contactId, Instant moment) {
    since.put(contactId, moment);
  }

  /// Sends a person away, for good.
  public void sendAway(String contactId) {
    away.add(contactId);
  }

  @Override
  public List<Place> placesOf(String contactId) {
    return Stream.concat(
            people.getOrDefault(contactId, List.of()).stream().map(Entry::place),
            real.placesOf(contactId).stream())
        .toList();
  }

  @Override
  public Map<String, Place> placesAt(SchoolKey school) {
    var places = new LinkedHashMap<>(real.placesAt(school));
    entriesAt(school).forEach(entry -> places.put(entry.contactId(), entry.place()));
    return places;
  }

  @Override
  public Map<String, String> namesAt(SchoolKey school) {
    var names = new LinkedHashMap<>(real.namesAt(school));
    entriesAt(school).forEach(entry -> names.put(entry.contactId(), entry.name()));
    return names;
  }

  @Override
  public Map<String, Instant> listedSince(SchoolKey school) {
    var listed = new LinkedHashMap<>(real.listedSince(school));
    entriesAt(school)
        .map(Entry::contactId)
        .forEach(id -> listed.put(id, since.getOrDefault(id, Instant.EPOCH)));
    return listed;
  }

  private Stream<Entry> entriesAt(SchoolKey school) {
    return people.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.place().school().equals(school));
  }

  @Override
  public Set<String> awayAt(SchoolKey school, LocalDate day) {
    return Stream.concat(away.stream(), real.awayAt(school, day).stream())
        .collect(Collectors.toSet());
  }
}
