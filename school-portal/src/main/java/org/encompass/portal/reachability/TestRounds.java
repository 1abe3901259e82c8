package org.encompass.portal.reachability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.TestMails;
import org.encompass.portal.access.TestMails.Asked;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Lists;
import org.encompass.portal.school.Lists.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Test notifications that administrators send: to one school's people, or to those of the red list
/// who have not shown that mail arrives. Nobody is asked twice in a day, and a long list leaves
/// slowly.
@Service
public class TestRounds {
  private static final Logger log = LoggerFactory.getLogger(TestRounds.class);
  private static final int AT_ONCE = 1000;

  private final Lists lists;
  private final RedLists redLists;
  private final TestMails mails;
  private final ReachabilityProperties settings;

  TestRounds(Lists lists, RedLists redLists, TestMails mails, ReachabilityProperties settings) {
    this.lists = lists;
    this.redLists = redLists;
    this.mails = mails;
    this.settings = settings;
  }

  /// To everybody on one school's list who reads cases.
  @Transactional
  public Asked toSchool(String administrator, SchoolKey school) {
    return ask(administrator, readers(List.of(school.value()), one -> true));
  }

  /// To those of the newest list's schools in the remit who are not verified.
  @Transactional
  public Asked toRedList(String administrator, Remit remit) {
    var urns = redLists.newest().map(list -> redLists.urns(list.day(), remit)).orElse(List.of());
    var people =
        batches(urns).stream()
            .flatMap(batch -> readers(batch, one -> !one.verified()).stream())
            .collect(Collectors.toSet());
    return ask(administrator, people);
  }

  private Asked ask(String administrator, Set<String> people) {
    var apart = Duration.ofMinutes(1).dividedBy(settings.testsPerMinute());
    var asked = mails.ask(people, settings.askAgainAfter(), apart);
    log.info(
        "{} asked for {} test notifications and {} invitations",
        administrator,
        asked.tests(),
        asked.invitations());
    return asked;
  }

  private Set<String> readers(Collection<String> urns, Predicate<Person> which) {
    return lists.of(urns).values().stream()
        .flatMap(school -> school.people().stream())
        .filter(one -> one.role().readsCases())
        .filter(which)
        .map(Person::contactId)
        .collect(Collectors.toSet());
  }

  private static List<List<String>> batches(List<String> urns) {
    var batches = new ArrayList<List<String>>();
    for (int from = 0; from < urns.size(); from += AT_ONCE) {
      batches.add(urns.subList(from, Math.min(from + AT_ONCE, urns.size())));
    }
    return batches;
  }
}
