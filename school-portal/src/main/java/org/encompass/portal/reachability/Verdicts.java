package org.encompass.portal.reachability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.domain.Times;
import org.encompass.portal.school.Lists;
import org.encompass.portal.school.Lists.Listed;
import org.encompass.portal.school.Lists.Person;
import org.encompass.schemas.days.BankHolidayList;
import org.springframework.stereotype.Component;

/// Judges schools as they are at this moment, for the next school day of each.
@Component
class Verdicts {
  private final Lists lists;
  private final AccountMails mails;
  private final BankHolidayList bankHolidays;
  private final Clock clock;

  Verdicts(Lists lists, AccountMails mails, BankHolidayList bankHolidays, Clock clock) {
    this.lists = lists;
    this.mails = mails;
    this.bankHolidays = bankHolidays;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.LONDON);
  }

  /// These schools, by URN; unknown ones are absent.
  Map<String, Reach> of(Collection<String> urns) {
    return urns.isEmpty() ? Map.of() : judge(lists.of(urns).values(), days(), today());
  }

  /// The authorities' calendars and the bank holidays as they are now.
  NextSchoolDay days() {
    return new NextSchoolDay(lists.ofAuthorities(), bankHolidays.now());
  }

  /// For the next school day of each after this day.
  Map<String, Reach> judge(Collection<Listed> schools, NextSchoolDay days, LocalDate today) {
    var bouncing = bouncing(schools);
    var verdicts = new LinkedHashMap<String, Reach>();
    for (var school : schools) {
      var day = days.after(today, school);
      verdicts.put(school.urn(), Reach.of(school.people(), bouncing, day));
    }
    return verdicts;
  }

  private Set<String> bouncing(Collection<Listed> schools) {
    return mails.undeliverable(
        schools.stream()
            .flatMap(school -> school.people().stream())
            .map(Person::contactId)
            .collect(Collectors.toSet()));
  }

  /// A batch of open schools after this one, to judge them.
  List<Listed> openAfter(String urn, int atMost) {
    return lists.openAfter(urn, atMost);
  }
}
