package org.encompass.notifier.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;

/// Who of a school's own list can be told on a day. Plain rules over the list.
public final class Reachability {
  private static final int NEEDED = 2;

  /// Those to tell first: the leads, else the deputies; of an authority all officers. Leads who are
  /// not trained may not read yet, so trained deputies are told beside them.
  public static List<Contact> first(
      SchoolMessage school, Collection<String> hiddenFrom, LocalDate day) {
    var officers = reachable(school, Role.LA_OFFICER, hiddenFrom, day);
    if (!officers.isEmpty()) {
      return officers;
    }
    var leads = reachable(school, Role.LEAD, hiddenFrom, day);
    var deputies = reachable(school, Role.DEPUTY, hiddenFrom, day);
    if (leads.isEmpty()) {
      return deputies;
    }
    if (leads.stream().anyMatch(lead -> trained(lead, day))) {
      return leads;
    }
    return Stream.concat(leads.stream(), deputies.stream().filter(d -> trained(d, day))).toList();
  }

  /// Those of a role who may read: trained, or nobody else on the list could.
  static List<Contact> readers(
      SchoolMessage school, Role role, Collection<String> hiddenFrom, LocalDate day) {
    return reachable(school, role, hiddenFrom, day).stream()
        .filter(contact -> trained(contact, day) || isAlone(contact, school))
        .toList();
  }

  /// As the portal has it: a head reads no cases.
  private static boolean isAlone(Contact contact, SchoolMessage school) {
    return school.contacts().stream()
        .allMatch(c -> c.role() == Role.HEAD || c.contactId().equals(contact.contactId()));
  }

  /// Whether two trained people can be reached, which is what a school owes before a night comes.
  public static boolean enough(SchoolMessage school, LocalDate day) {
    return school.contacts().stream()
            .filter(c -> c.role() != Role.HEAD && reachable(c, List.of(), day) && trained(c, day))
            .count()
        >= NEEDED;
  }

  /// Whether this person can be told on that day at all.
  public static boolean reachable(Contact contact, Collection<String> hiddenFrom, LocalDate day) {
    return !contact.email().isBlank()
        && !hiddenFrom.contains(contact.contactId())
        && !away(contact, day);
  }

  static List<Contact> reachable(
      SchoolMessage school, Role role, Collection<String> hiddenFrom, LocalDate day) {
    return school.contacts().stream()
        .filter(contact -> contact.role() == role && reachable(contact, hiddenFrom, day))
        .toList();
  }

  private static boolean away(Contact contact, LocalDate day) {
    var away = contact.away();
    return away != null
        && away.stream().anyMatch(a -> !day.isBefore(a.from()) && !day.isAfter(a.to()));
  }

  private static boolean trained(Contact contact, LocalDate day) {
    var until = contact.trainedUntil();
    return until != null && !day.isAfter(until);
  }

  private Reachability() {}
}
