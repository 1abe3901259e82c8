package org.encompass.portal.school;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.Contact;

/// What of an entry is the school's own word, which files of administrators leave alone. Ids only.
///
/// @param list whether it is who stands on the list
/// @param arrival whether it is when children arrive
/// @param closedOn days of which it said that it is closed; all other closures are the files'
/// @param details people whose telephone and days away were said here; they are the person's own
/// @param takenOff people whom it took off its list
public record Own(
    boolean list,
    boolean arrival,
    Set<LocalDate> closedOn,
    Set<String> details,
    Set<String> takenOff) {
  /// Of a school that never said anything.
  public static final Own NOTHING = new Own(false, false, Set.of(), Set.of(), Set.of());

  /// What an administrator may let files say again. Days and details are not among it: the
  /// ones pass by themselves, the others are a person's.
  public enum Part {
    LIST,
    ARRIVAL,
    TAKEN_OFF
  }

  /// What of this is there.
  public Set<Part> parts() {
    var parts = EnumSet.noneOf(Part.class);
    if (list) {
      parts.add(Part.LIST);
    }
    if (arrival) {
      parts.add(Part.ARRIVAL);
    }
    if (!takenOff.isEmpty()) {
      parts.add(Part.TAKEN_OFF);
    }
    return parts;
  }

  /// The same without one part. People taken off stay off, also where files say the list again.
  public Own without(Part part) {
    return switch (part) {
      case LIST -> new Own(false, arrival, closedOn, details, takenOff);
      case ARRIVAL -> new Own(list, false, closedOn, details, takenOff);
      case TAKEN_OFF -> new Own(list, arrival, closedOn, details, Set.of());
    };
  }

  /// What is its own once it has said this.
  Own after(OwnWord before, OwnWord said) {
    var there = said.ids();
    var days = said.singleDays();
    return new Own(
        list || !before.isSameList(said),
        arrival || !before.isSameHour(said),
        Stream.concat(
                closedOn.stream().filter(days::contains),
                days.stream().filter(day -> !before.singleDays().contains(day)))
            .collect(toUnmodifiableSet()),
        Stream.concat(details.stream(), before.detailsChangedIn(said))
            .filter(there::contains)
            .collect(toUnmodifiableSet()),
        Stream.concat(takenOff.stream(), before.ids().stream())
            .filter(id -> !there.contains(id))
            .collect(toUnmodifiableSet()));
  }

  /// What a file says, but for what is the school's own.
  OwnWord over(OwnWord known, OwnWord given) {
    return new OwnWord(
        list ? Addresses.of(given).on(known.contacts()) : people(known, given.contacts()),
        arrival ? known.arriveBy() : given.arriveBy(),
        days(given.closures()));
  }

  private List<Contact> people(OwnWord known, List<Contact> given) {
    return given.stream()
        .filter(one -> !takenOff.contains(one.contactId()))
        .map(one -> known.person(one.contactId()).map(was -> kept(was, one)).orElse(one))
        .toList();
  }

  // A confirmed address stays so while it is the same.
  private Contact kept(Contact known, Contact given) {
    var one =
        given.verifiedAt() == null && known.email().equals(given.email())
            ? Contacts.verified(given, known.verifiedAt())
            : given;
    return details.contains(one.contactId()) ? Contacts.detailed(one, known) : one;
  }

  private List<Closure> days(List<Closure> given) {
    var said = closedOn.stream().sorted().map(OwnWord::closedOnly).toList();
    var all = new ArrayList<>(given);
    said.stream().filter(day -> !given.contains(day)).forEach(all::add);
    return all;
  }
}
