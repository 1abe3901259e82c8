package org.encompass.portal.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.portal.access.Admission.Training;
import org.encompass.portal.domain.Role;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;

/// What a list of people is worth on one day. Plain rules.
///
/// @param setUp whose accounts are set up
/// @param grace how long after its last day a training still lets somebody read
public record Standing(List<Contact> contacts, Set<String> setUp, LocalDate today, Period grace) {
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

  /// Who could open a case: those with an account who are trained; where none of them is, all.
  public List<Contact> readers() {
    var withAccounts =
        contacts.stream()
            .filter(one -> role(one).readsCases() && setUp.contains(one.contactId()))
            .toList();
    var trained =
        withAccounts.stream()
            .filter(one -> Training.of(one.trainedUntil(), today, grace) != Training.NONE)
            .toList();
    return trained.isEmpty() ? withAccounts : trained;
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

  /// Whether nobody but this person could keep the list.
  public boolean keepsAlone(Contact one) {
    return keeps(one) && others(one).noneMatch(this::couldKeep);
  }

  private Stream<Contact> others(Contact one) {
    return contacts.stream().filter(other -> !other.contactId().equals(one.contactId()));
  }

  private long keepers() {
    return contacts.stream().filter(this::couldKeep).count();
  }

  private boolean couldKeep(Contact one) {
    return keeps(one) && setUp.contains(one.contactId());
  }

  private static boolean keeps(Contact one) {
    return Rights.of(role(one)).keepsTheList();
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
