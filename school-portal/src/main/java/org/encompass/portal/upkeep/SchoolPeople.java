package org.encompass.portal.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Contacts;
import org.encompass.portal.upkeep.Changes.Kind;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.portal.upkeep.Outcome.Done;
import org.encompass.portal.upkeep.Outcome.NotThere;
import org.encompass.portal.upkeep.Outcome.Refused;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Service;

/// Keeps a school's list of people. Nobody raises their own rights, and the list never becomes one
/// of which nobody can open a case.
@Service
public class SchoolPeople {
  private static final int MOST_AWAY = 100;

  private final Office office;
  private final Standings standings;
  private final PeopleAccounts accounts;

  SchoolPeople(Office office, Standings standings, PeopleAccounts accounts) {
    this.office = office;
    this.standings = standings;
    this.accounts = accounts;
  }

  /// Changes what the list says of a person. Of oneself only the telephone can be changed.
  ///
  /// @param seen the mark of what the person who changes it was shown
  public Outcome describe(
      String by, SchoolKey school, String contactId, Described as, String seen) {
    return with(
        by,
        school,
        contactId,
        (visit, one) -> {
          if (!Roles.of(visit.school()).contains(as.role())) {
            return new NotThere();
          }
          var role = SchoolMessage.Role.valueOf(as.role().name());
          var after = Contacts.described(one, as.name(), role, as.telephone(), as.trainedUntil());
          var kinds = differences(one, after);
          if (visit.isMe(contactId) && kinds.stream().anyMatch(kind -> kind != Kind.TELEPHONE)) {
            return new Refused(Refusal.OWN_RIGHTS);
          }
          if (standings.mayOnlyRenew(visit, one)) {
            if (!isRenewal(one, after, kinds)) {
              return new Refused(Refusal.ONLY_LATER_TRAINING);
            }
          } else if (!visit.isMe(contactId) && !visit.rights().keepsTheList()) {
            return new NotThere();
          }
          if (!described(one).mark().equals(seen)) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
          }
          var outcome = replace(visit, contactId, old -> Optional.of(after), kinds);
          if (outcome instanceof Done && kinds.contains(Kind.RENAMED)) {
            accounts.rename(contactId, after.name());
          }
          return outcome;
        });
  }

  private static boolean isRenewal(Contact before, Contact after, List<Kind> kinds) {
    var known = before.trainedUntil();
    var until = after.trainedUntil();
    return kinds.equals(List.of(Kind.TRAINING))
        && until != null
        && (known == null || until.isAfter(known));
  }

  private static Described described(Contact one) {
    return new Described(one.name(), Standing.role(one), one.telephone(), one.trainedUntil());
  }

  private static List<Kind> differences(Contact before, Contact after) {
    var kinds = new ArrayList<Kind>();
    if (!before.name().equals(after.name())) {
      kinds.add(Kind.RENAMED);
    }
    if (before.role() != after.role()) {
      kinds.add(Kind.ROLE);
    }
    if (!Objects.equals(before.trainedUntil(), after.trainedUntil())) {
      kinds.add(Kind.TRAINING);
    }
    if (!Objects.equals(before.telephone(), after.telephone())) {
      kinds.add(Kind.TELEPHONE);
    }
    return kinds;
  }

  /// Takes a person off the list. From the next request on they see nothing of this school.
  public Outcome leaves(String by, SchoolKey school, String contactId) {
    return with(
        by,
        school,
        contactId,
        (visit, one) ->
            visit.rights().keepsTheList()
                ? replace(visit, contactId, old -> Optional.empty(), List.of(Kind.LEFT))
                : new NotThere());
  }

  /// Notes days on which a person is not there: one's own, or a colleague's.
  public Outcome away(String by, SchoolKey school, String contactId, Away days) {
    return changeDays(
        by,
        school,
        contactId,
        Kind.AWAY,
        known -> {
          known.add(days);
          return known;
        });
  }

  /// Takes such days back.
  public Outcome back(String by, SchoolKey school, String contactId, Away days) {
    return changeDays(
        by,
        school,
        contactId,
        Kind.BACK,
        known -> {
          known.remove(days);
          return known;
        });
  }

  private Outcome changeDays(
      String by, SchoolKey school, String contactId, Kind kind, UnaryOperator<List<Away>> change) {
    return with(
        by,
        school,
        contactId,
        (visit, one) -> {
          if (!visit.isMe(contactId) && !visit.rights().keepsTheList()) {
            return new NotThere();
          }
          var known = new ArrayList<>(daysOf(one));
          known.removeIf(past -> past.to().isBefore(visit.today()));
          var days =
              change.apply(known).stream()
                  .distinct()
                  .sorted(Comparator.comparing(Away::from))
                  .toList();
          if (days.size() > MOST_AWAY) {
            return new Refused(Refusal.FULL);
          }
          var after = Contacts.away(one, days);
          return after.equals(one)
              ? new Done()
              : replace(visit, contactId, old -> Optional.of(after), List.of(kind));
        });
  }

  private static List<Away> daysOf(Contact one) {
    var days = one.away();
    return days == null ? List.of() : days;
  }

  private Outcome replace(Visit visit, String contactId, Change change, List<Kind> kinds) {
    var after = new ArrayList<Contact>();
    for (var one : visit.word().contacts()) {
      if (one.contactId().equals(contactId)) {
        change.of(one).ifPresent(after::add);
      } else {
        after.add(one);
      }
    }
    var refusal = standings.refuse(visit, after);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    office.say(visit, visit.word().with(after), kinds, contactId);
    return new Done();
  }

  private interface Change {
    Optional<Contact> of(Contact old);
  }

  private Outcome with(
      String by, SchoolKey school, String contactId, BiFunction<Visit, Contact, Outcome> work) {
    return office
        .change(
            by,
            school,
            visit ->
                visit.word().contacts().stream()
                    .filter(one -> one.contactId().equals(contactId))
                    .findFirst()
                    .map(one -> work.apply(visit, one))
                    .orElseGet(NotThere::new))
        .orElseGet(NotThere::new);
  }
}
