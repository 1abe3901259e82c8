package org.encompass.portal.upkeep;

import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Newcomers;
import org.encompass.portal.school.Newcomers.Newcomer;
import org.encompass.portal.school.OwnWord;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.portal.upkeep.SchoolPage.Closed;
import org.encompass.portal.upkeep.SchoolPage.Colleague;
import org.encompass.portal.upkeep.SchoolPage.Expected;
import org.encompass.portal.upkeep.SchoolPage.Line;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Puts a school's own page together.
@Service
public class SchoolPages {
  private static final int CHANGES_SHOWN = 20;
  private static final String NINE = "09:00";

  private final Office office;
  private final SchoolList list;
  private final Standings standings;
  private final Newcomers newcomers;
  private final WayIn wayIn;
  private final Changes changes;

  SchoolPages(
      Office office,
      SchoolList list,
      Standings standings,
      Newcomers newcomers,
      WayIn wayIn,
      Changes changes) {
    this.office = office;
    this.list = list;
    this.standings = standings;
    this.newcomers = newcomers;
    this.wayIn = wayIn;
    this.changes = changes;
  }

  /// Every place whose list the person stands on.
  public List<SchoolList.Place> placesOf(String contactId) {
    return list.placesOf(contactId);
  }

  /// One place's page; empty for who does not stand on its list.
  public Optional<SchoolPage> of(String contactId, SchoolKey school) {
    return office.look(contactId, school, this::page);
  }

  private SchoolPage page(Visit visit) {
    var school = visit.entry().school();
    var contacts = school.contacts();
    var ids = contacts.stream().map(Contact::contactId).toList();
    var come = wayIn.come(visit.school(), ids);
    var waiting = newcomers.at(visit.school());
    Map<String, String> names =
        Stream.concat(contacts.stream(), waiting.stream().map(Newcomer::contact))
            .collect(toMap(Contact::contactId, Contact::name));
    var standing = standings.now(visit);
    return new SchoolPage(
        visit.school(),
        school.name(),
        switch (school.locale()) {
          case en -> Language.EN;
          case cy -> Language.CY;
        },
        visit.rights(),
        Objects.requireNonNullElse(school.arriveBy(), NINE),
        closed(visit),
        Readiness.of(visit.entry(), standing),
        contacts.stream().map(one -> colleague(visit, standing, come, one)).toList(),
        waiting.stream().map(one -> expected(visit, names, one)).toList(),
        lines(visit, names));
  }

  private static Closed closed(Visit visit) {
    var days = visit.word().closures();
    if (days.contains(OwnWord.closedOnly(visit.today()))) {
      return Closed.SAID_TODAY;
    }
    return days.stream()
            .anyMatch(
                one -> !visit.today().isBefore(one.from()) && !visit.today().isAfter(one.to()))
        ? Closed.LONGER
        : Closed.NO;
  }

  private Colleague colleague(Visit visit, Standing standing, Set<String> come, Contact one) {
    var away = one.away();
    OffsetDateTime verified = one.verifiedAt();
    return new Colleague(
        one.contactId(),
        one.name(),
        Standing.role(one),
        one.email(),
        one.telephone(),
        one.trainedUntil(),
        standing.trained(one),
        away == null ? List.of() : away,
        standing.away(one),
        verified == null ? null : office.dayOf(verified.toInstant()),
        come.contains(one.contactId()),
        visit.isMe(one.contactId()),
        standings.mayOnlyRenew(visit, one));
  }

  private static Expected expected(Visit visit, Map<String, String> names, Newcomer one) {
    var contact = one.contact();
    return new Expected(
        one.contactId(),
        contact.name(),
        Standing.role(contact),
        contact.email(),
        contact.telephone(),
        contact.trainedUntil(),
        names.getOrDefault(one.invitedBy(), ""),
        visit.isMe(one.invitedBy()));
  }

  private List<Line> lines(Visit visit, Map<String, String> names) {
    return changes.newest(visit.school(), CHANGES_SHOWN).stream()
        .map(
            one ->
                new Line(
                    one.at(),
                    names.getOrDefault(one.by(), ""),
                    one.kind(),
                    name(names, one.about())))
        .toList();
  }

  private static @Nullable String name(Map<String, String> names, @Nullable String contactId) {
    return contactId == null ? null : names.getOrDefault(contactId, "");
  }
}
