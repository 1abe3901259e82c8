package org.encompass.portal.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.encompass.portal.school.Confirmation;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;

/// Whether a school can be told tonight: what an honest look at its entry finds. Plain rules.
///
/// @param reachable how many people can be told tonight: trained, reading cases, not away
/// @param untested how many people who read cases have not confirmed a mail yet
/// @param calendarUntil the last day that the school's own calendar knows; null = it has none
/// @param calendarEndsSoon whether that day is near, or gone, or there is none
/// @param parentsToldOn null = not said
/// @param confirmedOn null = never
/// @param confirmBy by when the entry is to be confirmed again
public record Readiness(
    int reachable,
    int untested,
    @Nullable LocalDate calendarUntil,
    boolean calendarEndsSoon,
    @Nullable LocalDate parentsToldOn,
    @Nullable LocalDate confirmedOn,
    @Nullable LocalDate confirmBy,
    boolean confirmationOverdue,
    boolean wantsCalendar) {
  /// How many people must be there to be told.
  public static final int CONTACTS_WANTED = 2;

  private static final int SOON = 28;

  static Readiness of(Entry entry, Standing standing) {
    var calendar = entry.school().calendar();
    var until = calendar == null ? null : calendar.validTo();
    var confirmed = entry.confirmedOn();
    var confirmBy = confirmed == null ? null : Confirmation.dueAfter(confirmed);
    return new Readiness(
        standing.reachable().size(),
        untested(standing.contacts()),
        until,
        until == null || until.isBefore(standing.today().plusDays(SOON)),
        entry.parentsToldOn(),
        confirmed,
        confirmBy,
        Confirmation.overdue(confirmed, standing.today()),
        !entry.school().urn().startsWith("LA:"));
  }

  private static int untested(List<Contact> contacts) {
    return (int)
        contacts.stream()
            .filter(one -> Standing.role(one).readsCases() && one.verifiedAt() == null)
            .count();
  }

  /// Whether two people can be told.
  public boolean enoughPeople() {
    return reachable >= CONTACTS_WANTED;
  }

  /// Whether nothing is left to do.
  public boolean complete() {
    return enoughPeople()
        && untested == 0
        && !(wantsCalendar && calendarEndsSoon)
        && parentsToldOn != null
        && !confirmationOverdue;
  }
}
