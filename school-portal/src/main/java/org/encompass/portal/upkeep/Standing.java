package org.encompass.portal.upkeep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.domain.Role;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;

/// What a list of people is worth on one day. Plain rules.
///
/// @param setUp whose accounts are set up
public record Standing(List<Contact> contacts, Set<String> setUp, LocalDate today) {
  /// Whether a person is trained on that day.
  public boolean trained(Contact one) {
    return one.trainedUntil() != null && !one.trainedUntil().isBefore(today);
  }

  /// Whether a person is away on that day.
  public boolean away(Contact one) {
    return one.away() != null && one.away().stream().anyMatch(this::isToday);
  }

  private boolean isToday(Away days) {
    return !today.isBefore(days.from()) && !today.isAfter(days.to());
  }

  /// Who could open a case: trained, or nobody else is there to; and with an account.
  public List<Contact> readers() {
    var byRole = contacts.stream().filter(one -> role(one).readsCases()).toList();
    return byRole.stream()
        .filter(one -> trained(one) || byRole.size() == 1)
        .filter(one -> setUp.contains(one.contactId()))
        .toList();
  }

  /// Who is to be told tonight: reads cases, is trained, is there.
  public List<Contact> reachable() {
    return contacts.stream()
        .filter(one -> role(one).readsCases())
        .filter(one -> trained(one) && !away(one))
        .toList();
  }

  /// Why the list may not become another one; empty if it may.
  public Optional<Refusal> refuses(Standing after) {
    if (!readers().isEmpty() && after.readers().isEmpty()) {
      return Optional.of(Refusal.LAST_READER);
    }
    return keepers() > 0 && after.keepers() == 0
        ? Optional.of(Refusal.LAST_KEEPER)
        : Optional.empty();
  }

  private long keepers() {
    return contacts.stream()
        .filter(one -> Rights.of(role(one)).keepsTheList())
        .filter(one -> setUp.contains(one.contactId()))
        .count();
  }

  static Role role(Contact one) {
    return switch (one.role()) {
      case LEAD -> Role.LEAD;
      case DEPUTY -> Role.DEPUTY;
      case HEAD -> Role.HEAD;
      case LA_OFFICER -> Role.LA_OFFICER;
    };
  }
}
