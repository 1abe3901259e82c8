package org.encompass.notifier.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Postcode;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;

/// One person on the rolls: all entries that are plainly of the same child, at one school or two.
@PersonalData
record Person(List<RollMessage> entries) {
  /// Gathers entries of one name and birthday into persons: the same UPN, or the same postcode, is
  /// the same person. Guests, those who have left and those who are yet to come count for nobody.
  static List<Person> among(List<RollMessage> entries, LocalDate today) {
    return gathered(entries.stream().filter(e -> !hasLeft(e, today) && !isToCome(e, today)));
  }

  /// The persons whom a school expects on a later day.
  static List<Person> toCome(List<RollMessage> entries, LocalDate today) {
    return gathered(entries.stream().filter(e -> !hasLeft(e, today) && isToCome(e, today)));
  }

  private static List<Person> gathered(Stream<RollMessage> entries) {
    var persons = new ArrayList<Person>();
    for (var entry : entries.filter(e -> e.enrolment() != Enrolment.GUEST).toList()) {
      var same = persons.stream().filter(p -> p.isOf(entry)).toList();
      var gathered = new ArrayList<>(List.of(entry));
      same.forEach(p -> gathered.addAll(p.entries));
      persons.removeAll(same);
      persons.add(new Person(List.copyOf(gathered)));
    }
    return persons;
  }

  private static boolean hasLeft(RollMessage entry, LocalDate today) {
    var to = entry.to();
    return to != null && to.isBefore(today);
  }

  private static boolean isToCome(RollMessage entry, LocalDate today) {
    var from = entry.from();
    return from != null && from.isAfter(today);
  }

  private boolean isOf(RollMessage entry) {
    var postcode = Postcode.read(entry.postcode());
    return (entry.upn() != null && upns().contains(entry.upn()))
        || (postcode.isPresent() && postcodes().contains(postcode.get()));
  }

  /// Two pupil numbers in one person: two namesakes behind one door, or a wrong entry.
  boolean doubtful() {
    return upns().size() > 1;
  }

  Set<String> urns() {
    return entries.stream().map(RollMessage::urn).collect(Collectors.toSet());
  }

  Set<String> upns() {
    return entries.stream()
        .map(RollMessage::upn)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  Set<Postcode> postcodes() {
    return entries.stream()
        .flatMap(e -> Postcode.read(e.postcode()).stream())
        .collect(Collectors.toSet());
  }

  Candidate candidate() {
    var first = entries.getFirst();
    return new Candidate(
        urns(),
        first.givenNames(),
        first.familyName(),
        first.preferredGivenName(),
        first.dateOfBirth(),
        first.sex(),
        first.postcode(),
        first.addressLine(),
        0,
        0,
        List.of());
  }

  @Override
  public String toString() {
    return "Person[withheld]";
  }
}
