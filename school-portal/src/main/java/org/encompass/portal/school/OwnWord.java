package org.encompass.portal.school;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;

/// What a school says of itself.
///
/// @param arriveBy by when its children arrive; null = nine o'clock
/// @param closures days on which it is closed whatever its calendar says
@PersonalData
public record OwnWord(List<Contact> contacts, @Nullable String arriveBy, List<Closure> closures) {
  /// What a school may have said itself. From then on that part is its own: files leave it alone.
  public enum Part {
    CONTACTS,
    ARRIVE_BY,
    CLOSURES
  }

  /// What an entry says.
  public static OwnWord of(SchoolMessage school) {
    var closures = school.closures();
    return new OwnWord(
        school.contacts(), school.arriveBy(), closures == null ? List.of() : closures);
  }

  /// The same with other people.
  public OwnWord with(List<Contact> people) {
    return new OwnWord(people, arriveBy, closures);
  }

  /// The same with another hour.
  public OwnWord arrivingBy(String hour) {
    return new OwnWord(contacts, hour, closures);
  }

  /// The same with other days.
  public OwnWord closedOn(List<Closure> days) {
    return new OwnWord(contacts, arriveBy, days);
  }

  /// An entry that says this.
  SchoolMessage in(SchoolMessage school, long revision) {
    return new SchoolMessage(
        school.urn(),
        revision,
        school.name(),
        school.establishmentType(),
        school.phase(),
        school.lowAge(),
        school.highAge(),
        school.status(),
        school.successorUrns(),
        school.laCode(),
        school.laName(),
        school.force(),
        school.town(),
        school.postcode(),
        school.telephone(),
        arriveBy,
        school.locale(),
        school.calendar(),
        closures.isEmpty() ? null : closures,
        contacts,
        school.rollAsOf(),
        school.rollCount());
  }

  /// In what another word differs. That a mail arrived, or which language a person reads, is no
  /// change of the list.
  Set<Part> differsIn(OwnWord other) {
    var parts = EnumSet.noneOf(Part.class);
    if (!list().equals(other.list())) {
      parts.add(Part.CONTACTS);
    }
    if (!Objects.equals(arriveBy, other.arriveBy)) {
      parts.add(Part.ARRIVE_BY);
    }
    if (!closures.equals(other.closures)) {
      parts.add(Part.CLOSURES);
    }
    return parts;
  }

  /// What a file says, but for the parts that are this school's own; and who was reached by mail at
  /// an address stays so.
  OwnWord over(OwnWord given, Set<Part> own) {
    return new OwnWord(
        own.contains(Part.CONTACTS)
            ? contacts
            : given.contacts.stream().map(this::stillVerified).toList(),
        own.contains(Part.ARRIVE_BY) ? arriveBy : given.arriveBy,
        own.contains(Part.CLOSURES) ? closures : given.closures);
  }

  private Contact stillVerified(Contact given) {
    return contacts.stream()
        .filter(known -> given.verifiedAt() == null)
        .filter(known -> known.contactId().equals(given.contactId()))
        .filter(known -> known.email().equals(given.email()))
        .findFirst()
        .map(known -> Contacts.verified(given, known.verifiedAt()))
        .orElse(given);
  }

  private List<Contact> list() {
    return contacts.stream()
        .map(one -> Contacts.verified(Contacts.speaking(one, null), null))
        .toList();
  }

  @Override
  public String toString() {
    return "OwnWord[withheld]";
  }
}
