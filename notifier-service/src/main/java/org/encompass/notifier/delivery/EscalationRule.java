package org.encompass.notifier.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;

/// Who of a school's list hears next that nobody has read a notification. Nobody is told who is
/// being told anyway, or by two steps of one morning. Plain rules over the list.
///
/// @param without who must not see the case, and whose mailbox refused it for good
/// @param soFar what was told, without what was taken back
record EscalationRule(
    SchoolMessage school, Collection<String> without, List<SoFar> soFar, LocalDate today) {

  /// Who is to be told now.
  ///
  /// @param there whether anybody of the audience is there at all
  record Next(List<String> contacts, boolean there) {
    private static Next of(List<Contact> audience, Predicate<String> wanted) {
      var contacts = audience.stream().map(Contact::contactId).distinct().filter(wanted).toList();
      return new Next(contacts, !audience.isEmpty());
    }
  }

  Next next(Audience audience) {
    return switch (audience) {
      case TOLD_BEFORE -> toldBefore();
      case DEPUTIES -> others(Reachability.readers(school, Role.DEPUTY, without, today));
      case HEAD -> others(Reachability.reachable(school, Role.HEAD, without, today));
    };
  }

  /// A mail that is still on its way is reminder enough, and one a morning.
  private Next toldBefore() {
    var told = contacts(each -> each.purpose() != Purpose.HEAD);
    var there =
        school.contacts().stream()
            .filter(c -> told.contains(c.contactId()) && Reachability.reachable(c, without, today))
            .toList();
    var reminded =
        contacts(
            each -> each.onItsWay() || each.purpose() == Purpose.UNREAD && day(each).equals(today));
    return there.isEmpty()
        ? Next.of(Reachability.first(school, without, today), contact -> true)
        : Next.of(there, contact -> !reminded.contains(contact));
  }

  private Next others(List<Contact> audience) {
    var told = contacts(each -> each.onItsWay() || day(each).equals(today));
    return Next.of(audience, contact -> !told.contains(contact));
  }

  private Set<String> contacts(Predicate<SoFar> which) {
    return soFar.stream().filter(which).map(SoFar::contactId).collect(Collectors.toSet());
  }

  private static LocalDate day(SoFar told) {
    return told.due().atZone(WorkingMorning.ZONE).toLocalDate();
  }
}
