package org.encompass.portal.school;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.encompass.schemas.SchoolMessage.ClosureKind.EMERGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.portal.domain.Language;
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
    return SchoolRevision.whole(
        school,
        revision,
        arriveBy,
        closures.isEmpty() ? null : closures,
        contacts,
        school.rollAsOf(),
        school.rollCount());
  }

  /// The same, with those who chose a language in that language.
  OwnWord speaking(Map<String, Language> chosen) {
    return with(
        contacts.stream()
            .map(
                one -> {
                  var language = chosen.get(one.contactId());
                  return language == null
                      ? one
                      : Contacts.speaking(one, SchoolMessage.Language.valueOf(language.code()));
                })
            .toList());
  }

  /// Whether another word says the same. That a mail arrived, or which language a person
  /// reads, says nothing.
  boolean saysTheSameAs(OwnWord other) {
    return plain().equals(other.plain()) && isSameHour(other) && closures.equals(other.closures);
  }

  /// Whether the same people stand on another list as the same. Telephone and days away are each
  /// person's own.
  boolean isSameList(OwnWord other) {
    return bare().equals(other.bare());
  }

  boolean isSameHour(OwnWord other) {
    return Objects.equals(arriveBy, other.arriveBy);
  }

  /// Whose telephone or days away are others in another word.
  Stream<String> detailsChangedIn(OwnWord other) {
    return contacts.stream()
        .filter(
            one ->
                other
                    .person(one.contactId())
                    .filter(then -> !Contacts.detailed(one, then).equals(one))
                    .isPresent())
        .map(Contact::contactId);
  }

  Optional<Contact> person(String contactId) {
    return contacts.stream().filter(one -> one.contactId().equals(contactId)).findFirst();
  }

  Set<String> ids() {
    return contacts.stream().map(Contact::contactId).collect(toUnmodifiableSet());
  }

  /// Days that are closed by an entry of their own, as schools say them.
  Set<LocalDate> singleDays() {
    return closures.stream()
        .filter(one -> one.equals(closedOnly(one.from())))
        .map(Closure::from)
        .collect(toUnmodifiableSet());
  }

  /// What a school says that is closed on one day.
  public static Closure closedOnly(LocalDate day) {
    return new Closure(day, day, EMERGENCY);
  }

  private List<Contact> plain() {
    return contacts.stream()
        .map(one -> Contacts.verified(Contacts.speaking(one, null), null))
        .toList();
  }

  private List<Contact> bare() {
    return plain().stream().map(Contacts::withoutDetails).toList();
  }

  @Override
  public String toString() {
    return "OwnWord[withheld]";
  }
}
